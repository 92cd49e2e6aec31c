package uk.marac.matching;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.WriteTx;
import uk.marac.keys.RefusedException;
import uk.marac.keys.index.IndexPointer;
import uk.marac.keys.index.TokenCount;
import uk.marac.keys.index.TokenKey;

/** One token whose counter this transaction holds, so that nobody adds or erases beside it. */
final class LockedToken implements AutoCloseable {

    private static final HexFormat HEX = HexFormat.of();
    private static final int TRIES = 10;

    private final WriteTx tx;
    private final PostingDao postings;
    private final TokenKey key;
    private TokenCount count;

    private LockedToken(WriteTx tx, PostingDao postings, TokenKey key, TokenCount count) {
        this.tx = tx;
        this.postings = postings;
        this.key = key;
        this.count = count;
    }

    static LockedToken lock(WriteTx tx, PostingDao postings, TokenKey key) {
        String label = HEX.formatHex(key.countLabel());
        for (int i = 0; i < TRIES; i++) {
            postings.insertCount(tx, label, key.sealCount(new TokenCount(0, 0)));
            Optional<byte[]> sealed = postings.lockCount(tx, label);
            // Somebody may have erased the last posting, and the counter with it, between the two.
            if (sealed.isPresent()) {
                return new LockedToken(tx, postings, key, open(() -> key.openCount(sealed.get())));
            }
        }
        throw new IllegalStateException("a counter could not be locked");
    }

    long count() {
        return count.count();
    }

    String label(long i) {
        return HEX.formatHex(key.label(i));
    }

    IndexPointer pointer(long i, byte[] sealed) {
        return open(() -> key.openPointer(key.label(i), sealed));
    }

    /** Adds at the next label. The counter is ours, so a label that is taken was not taken by a neighbour. */
    void add(IndexPointer pointer) {
        long next = count.count();
        if (!postings.insert(tx, label(next), key.sealPointer(key.label(next), pointer))) {
            throw new IndexAltered();
        }
        put(next + 1);
    }

    /** Takes a person's posting out and moves the last one into the hole. */
    void remove(UUID person, int pageSize) {
        long hole = find(person, pageSize);
        long last = count.count() - 1;
        if (hole != last) {
            byte[] sealed = postings.find(tx, List.of(label(last))).get(label(last));
            IndexPointer moved = pointer(last, present(sealed));
            require(postings.replace(tx, label(hole), key.sealPointer(key.label(hole), moved)));
        }
        require(postings.delete(tx, label(last)));
        put(last);
    }

    /** Deletes the counter of a token that nobody has, so that nothing says that somebody had it. */
    void deleteIfEmpty() {
        if (count.count() == 0) {
            require(postings.deleteCount(tx, HEX.formatHex(key.countLabel())));
        }
    }

    @Override
    public void close() {
        key.destroy();
    }

    private long find(UUID person, int pageSize) {
        for (long from = 0; from < count.count(); from += pageSize) {
            long to = Math.min(from + pageSize, count.count());
            Map<String, Long> labels = new HashMap<>();
            LongStream.range(from, to).forEach(i -> labels.put(label(i), i));
            Map<String, byte[]> found = postings.find(tx, labels.keySet());
            for (Map.Entry<String, Long> label : labels.entrySet()) {
                if (pointer(label.getValue(), present(found.get(label.getKey())))
                        .person()
                        .equals(person)) {
                    return label.getValue();
                }
            }
        }
        throw new IndexAltered();
    }

    private void put(long postingsNow) {
        count = new TokenCount(postingsNow, count.revision() + 1);
        postings.putCount(tx, HEX.formatHex(key.countLabel()), key.sealCount(count));
    }

    static byte[] present(byte @Nullable [] sealed) {
        if (sealed == null) {
            throw new IndexAltered();
        }
        return sealed;
    }

    private static void require(boolean done) {
        if (!done) {
            throw new IndexAltered();
        }
    }

    private static <T> T open(java.util.function.Supplier<T> opening) {
        try {
            return opening.get();
        } catch (RefusedException e) {
            throw new IndexAltered();
        }
    }
}
