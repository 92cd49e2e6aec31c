package uk.marac.matching;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.WriteTx;
import uk.marac.keys.index.IndexKey;
import uk.marac.keys.index.IndexPointer;

/**
 * Two rounds of constant shape: 32 labels a token, then as many for each as the longest of them needs, at least 32.
 * What a token does not need is filled with labels that nobody has, and a part that is missing asks for nothing else.
 */
final class BlindSearch {

    static final int FIRST = 32;
    static final int CAP = 512;
    private static final HexFormat HEX = HexFormat.of();

    /**
     * What one token found.
     *
     * @param saturated so many have the token that it says little by itself
     */
    record Found(List<IndexPointer> pointers, boolean saturated) {}

    private final WriteTx tx;
    private final PostingDao postings;
    private final IndexKey key;

    BlindSearch(WriteTx tx, PostingDao postings, IndexKey key) {
        this.tx = tx;
        this.postings = postings;
        this.key = key;
    }

    /**
     * @param tokens null where a part is missing
     * @throws IndexAltered if a label below a token's count is missing, or one at or above it is there
     */
    List<Found> search(List<@Nullable LockedToken> tokens) {
        Map<String, byte[]> found = round(tokens, 0, FIRST);
        long longest = tokens.stream()
                .mapToLong(token -> token == null ? 0 : Math.min(token.count() + 1, CAP))
                .max()
                .orElse(0);
        int width = FIRST;
        while (FIRST + width < longest) {
            width *= 2;
        }
        found.putAll(round(tokens, FIRST, FIRST + width));
        List<Found> all = new ArrayList<>();
        for (LockedToken token : tokens) {
            all.add(token == null ? new Found(List.of(), false) : read(token, found));
        }
        return all;
    }

    private Map<String, byte[]> round(List<@Nullable LockedToken> tokens, int from, int to) {
        Set<String> labels = new TreeSet<>();
        for (LockedToken token : tokens) {
            for (int i = from; i < to; i++) {
                // The first label above the count is asked for too: it must not be there.
                boolean wanted = token != null && (i < FIRST || i <= token.count()) && i < CAP;
                labels.add(wanted ? token.label(i) : HEX.formatHex(key.dummyLabel()));
            }
        }
        return postings.find(tx, labels);
    }

    private static Found read(LockedToken token, Map<String, byte[]> found) {
        List<IndexPointer> pointers = new ArrayList<>();
        long read = Math.min(token.count(), CAP);
        for (long i = 0; i < read; i++) {
            pointers.add(token.pointer(i, LockedToken.present(found.get(token.label(i)))));
        }
        for (long i = token.count(); i < Math.max(FIRST, token.count() + 1); i++) {
            if (found.containsKey(token.label(i))) {
                throw new IndexAltered();
            }
        }
        return new Found(pointers, token.count() > CAP);
    }
}
