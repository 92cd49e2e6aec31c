package uk.marac.keys.ledger.note;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.MalformedException;

/**
 * C2SP tlog-witness: what a witness is asked. {@code old SIZE}, the consistency proof from that size, an empty line,
 * the checkpoint to cosign.
 *
 * @param oldSize of the checkpoint that the witness is thought to know, 0 for none
 * @param proof at most {@link #MAX_PROOF} hashes
 */
public record AddCheckpoint(long oldSize, List<Hash> proof, SignedNote checkpoint) {
    public static final int MAX_PROOF = 63;

    /** More bytes than any such request has: the note, and each line of the head with its newline. */
    public static final int MAX_BYTES = SignedNote.MAX_BYTES + 64 * 64;

    private static final String OLD = "old ";

    public AddCheckpoint {
        proof = List.copyOf(proof);
        if (oldSize < 0 || proof.size() > MAX_PROOF) {
            throw new MalformedException("a size is not negative, a proof has at most 63 hashes");
        }
        Checkpoint.parse(checkpoint.text());
    }

    /** @throws MalformedException for anything but bytes that {@link #bytes} makes */
    public static AddCheckpoint parse(byte[] bytes) {
        String text = Texts.utf8(bytes);
        int split = text.indexOf("\n\n");
        if (split < 0 || !text.startsWith(OLD)) {
            throw new MalformedException("a request is old size, hashes, an empty line, a checkpoint");
        }
        List<String> lines = List.of(text.substring(0, split).split("\n", -1));
        List<Hash> proof = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            proof.add(Hash.of(Texts.base64(line)));
        }
        return new AddCheckpoint(
                Texts.decimal(lines.get(0).substring(OLD.length())),
                proof,
                SignedNote.parse(Texts.utf8(text.substring(split + 2))));
    }

    /** The body of the request. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder(OLD).append(oldSize).append('\n');
        proof.forEach(hash -> text.append(Texts.base64(hash.bytes())).append('\n'));
        byte[] head = Texts.utf8(text.append('\n').toString());
        byte[] note = checkpoint.bytes();
        byte[] bytes = Arrays.copyOf(head, head.length + note.length);
        System.arraycopy(note, 0, bytes, head.length, note.length);
        return bytes;
    }
}
