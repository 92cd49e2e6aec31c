package uk.marac.keys.ledger.note;

import java.util.ArrayList;
import java.util.List;
import uk.marac.keys.ledger.MalformedException;

/**
 * C2SP signed-note: a text and who signed it. Nothing in it is true until a {@link TrustPolicy} has opened it.
 *
 * @param text ends in a newline
 * @param signatures 1 to 100
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    public static final int MAX_BYTES = 1_000_000;
    public static final int MAX_SIGNATURES = 100;

    public SignedNote {
        Texts.requireNoControls(text, '\n');
        if (!text.endsWith("\n")) {
            throw new MalformedException("the text of a note ends in a newline");
        }
        signatures = List.copyOf(signatures);
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new MalformedException("a note has 1 to 100 signatures");
        }
    }

    /** @throws MalformedException for anything but bytes that {@link #bytes} makes */
    public static SignedNote parse(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new MalformedException("a note has at most 1000000 bytes");
        }
        String note = Texts.utf8(bytes);
        int split = note.lastIndexOf("\n\n");
        if (split < 0 || !note.endsWith("\n")) {
            throw new MalformedException("a note is text, an empty line, signature lines");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        int at = split + 2;
        while (at < note.length()) {
            int end = note.indexOf('\n', at);
            signatures.add(NoteSignature.parse(note.substring(at, end)));
            at = end + 1;
        }
        return new SignedNote(note.substring(0, split + 1), signatures);
    }

    /** The note's file, in UTF-8. */
    public byte[] bytes() {
        StringBuilder note = new StringBuilder(text).append('\n');
        for (NoteSignature signature : signatures) {
            note.append(signature.line()).append('\n');
        }
        return Texts.utf8(note.toString());
    }

    /** The same text with further signatures after the others, as a witness's answer is added. */
    public SignedNote with(List<NoteSignature> more) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        all.addAll(more);
        return new SignedNote(text, all);
    }
}
