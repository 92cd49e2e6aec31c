package uk.marac.keys.ledger.note;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.NotVerifiedException;
import uk.marac.keys.ledger.tree.MerkleTree;

/** C2SP tlog-proof: one file that shows offline that a leaf is in the log. */
public final class LogProof {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final String EXTRA = "extra ";
    private static final String INDEX = "index ";
    private static final int MAX_PATH = 63;

    private final byte[] extra;
    private final long index;
    private final List<Hash> path;
    private final SignedNote checkpoint;

    /**
     * @param extra not authenticated, never to be trusted; null or empty for none
     * @param index of the leaf, from 0
     * @param path from the leaf's sibling up
     */
    public LogProof(byte @Nullable [] extra, long index, List<Hash> path, SignedNote checkpoint) {
        if (index < 0 || path.size() > MAX_PATH) {
            throw new MalformedException("an index is not negative, a path has at most 63 hashes");
        }
        Checkpoint.parse(checkpoint.text());
        this.extra = extra == null ? new byte[0] : extra.clone();
        this.index = index;
        this.path = List.copyOf(path);
        this.checkpoint = checkpoint;
    }

    /** @throws MalformedException for anything but bytes that {@link #bytes} makes */
    public static LogProof parse(byte[] bytes) {
        String text = Texts.utf8(bytes);
        int split = text.indexOf("\n\n");
        if (split < 0) {
            throw new MalformedException("a proof is lines, an empty line, a checkpoint");
        }
        List<String> lines = List.of(text.substring(0, split).split("\n", -1));
        SignedNote checkpoint = SignedNote.parse(Texts.utf8(text.substring(split + 2)));
        boolean hasExtra = lines.size() > 1 && lines.get(1).startsWith(EXTRA);
        int at = hasExtra ? 2 : 1;
        if (!lines.get(0).equals(HEADER) || lines.size() <= at || !lines.get(at).startsWith(INDEX)) {
            throw new MalformedException("a proof is header, extra, index, hashes");
        }
        List<Hash> path = new ArrayList<>();
        for (String line : lines.subList(at + 1, lines.size())) {
            path.add(Hash.of(Texts.base64(line)));
        }
        byte[] extra = hasExtra ? Texts.base64(lines.get(1).substring(EXTRA.length())) : new byte[0];
        if (hasExtra && extra.length == 0) {
            throw new MalformedException("extra data is not empty");
        }
        return new LogProof(extra, Texts.decimal(lines.get(at).substring(INDEX.length())), path, checkpoint);
    }

    /** The file's content. */
    public byte[] bytes() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        if (extra.length > 0) {
            text.append(EXTRA).append(Texts.base64(extra)).append('\n');
        }
        text.append(INDEX).append(index).append('\n');
        path.forEach(hash -> text.append(Texts.base64(hash.bytes())).append('\n'));
        byte[] head = Texts.utf8(text.append('\n').toString());
        byte[] note = checkpoint.bytes();
        byte[] bytes = Arrays.copyOf(head, head.length + note.length);
        System.arraycopy(note, 0, bytes, head.length, note.length);
        return bytes;
    }

    /**
     * Checks everything: the checkpoint by the policy, then that the leaf stands at the index.
     *
     * @param leaf the leaf hash, computed by the caller from what is to be proven
     * @throws NotVerifiedException where any of it does not hold
     */
    public TrustPolicy.Trusted check(Hash leaf, TrustPolicy policy) {
        TrustPolicy.Trusted trusted = policy.open(checkpoint);
        Checkpoint head = trusted.checkpoint();
        MerkleTree.checkInclusion(index, head.size(), leaf, path, head.root());
        return trusted;
    }

    public long index() {
        return index;
    }

    public List<Hash> path() {
        return path;
    }

    public SignedNote checkpoint() {
        return checkpoint;
    }

    /** A copy; empty where there is none. Anyone can have changed it. */
    public byte[] extra() {
        return extra.clone();
    }
}
