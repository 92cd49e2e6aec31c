package uk.marac.keys.ledger.note;

import java.util.List;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.tree.MerkleTree;

/**
 * C2SP tlog-checkpoint: a log's head at one size.
 *
 * @param origin the log's name, one line
 * @param size number of leaves, from 0
 * @param extensions further lines; ours have none, and ML-DSA-44 cosignatures do not cover them
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
    public Checkpoint {
        requireLine(origin);
        if (size < 0 || (size == 0 && !root.equals(MerkleTree.emptyRoot()))) {
            throw new MalformedException("a size is not negative, and an empty tree has one root");
        }
        extensions = List.copyOf(extensions);
        extensions.forEach(Checkpoint::requireLine);
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /** The note text to sign, with its last newline. */
    public String text() {
        StringBuilder text = new StringBuilder(origin).append('\n').append(size).append('\n');
        text.append(Texts.base64(root.bytes())).append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }

    /** @throws MalformedException for anything but text that {@link #text} makes */
    public static Checkpoint parse(String text) {
        if (!text.endsWith("\n")) {
            throw new MalformedException("a checkpoint is lines");
        }
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        if (lines.size() < 3) {
            throw new MalformedException("a checkpoint has at least three lines");
        }
        return new Checkpoint(
                lines.get(0),
                Texts.decimal(lines.get(1)),
                Hash.of(Texts.base64(lines.get(2))),
                lines.subList(3, lines.size()));
    }

    /** Signed by each, in that order; the time is in seconds since 1970, for the types that have one. */
    public SignedNote sign(List<NoteSigner> signers, long timeSeconds) {
        String text = text();
        return new SignedNote(
                text,
                signers.stream().map(signer -> signer.sign(text, timeSeconds)).toList());
    }

    private static void requireLine(String line) {
        if (line.isEmpty()) {
            throw new MalformedException("a line of a checkpoint is not empty");
        }
        Texts.requireNoControls(line, (char) 0);
        Texts.utf8(line);
    }
}
