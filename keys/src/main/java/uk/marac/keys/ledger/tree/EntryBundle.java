package uk.marac.keys.ledger.tree;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uk.marac.keys.ledger.MalformedException;

/**
 * C2SP tlog-tiles entry bundle: each leaf's bytes behind their length as a big-endian u16. A partial bundle grows by
 * putting the encoding of further leaves after it.
 */
public final class EntryBundle {
    public static final int MAX_LEAF = 0xffff;

    private EntryBundle() {}

    /** @param leaves 1 to 256, each at most {@link #MAX_LEAF} bytes */
    public static byte[] encode(List<byte[]> leaves) {
        requireCount(leaves.size());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] leaf : leaves) {
            if (leaf.length > MAX_LEAF) {
                throw new MalformedException("a leaf has at most 65535 bytes");
            }
            out.write(leaf.length >> 8);
            out.write(leaf.length);
            out.writeBytes(leaf);
        }
        return out.toByteArray();
    }

    /** The leaves in order; as many as {@code path} says, or it is refused. */
    public static List<byte[]> parse(TilePath path, byte[] bundle) {
        List<byte[]> leaves = leaves(bundle);
        if (path.level() != TilePath.ENTRIES || leaves.size() != path.width()) {
            throw new MalformedException("a bundle holds as many entries as it is wide");
        }
        return leaves;
    }

    /** The leaves in order, however many a file holds: for who has to say what is wrong with it. */
    public static List<byte[]> leaves(byte[] bundle) {
        List<byte[]> leaves = new ArrayList<>();
        int at = 0;
        while (at < bundle.length) {
            requireLeft(bundle, at, 2);
            int length = (bundle[at] & 0xff) << 8 | bundle[at + 1] & 0xff;
            requireLeft(bundle, at + 2, length);
            leaves.add(Arrays.copyOfRange(bundle, at + 2, at + 2 + length));
            requireCount(leaves.size());
            at += 2 + length;
        }
        return leaves;
    }

    private static void requireCount(int count) {
        if (count < 1 || count > TilePath.FULL) {
            throw new MalformedException("a bundle holds 1 to 256 entries");
        }
    }

    private static void requireLeft(byte[] bundle, int at, int length) {
        if (bundle.length - at < length) {
            throw new MalformedException("a bundle ends early");
        }
    }
}
