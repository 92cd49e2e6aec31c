package uk.marac.ledger;

import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the database says stands at a place of the log, not yet believed.
 *
 * @param caseSeqs the rest of its leaf
 * @param stored null where the entry is not there
 */
record PlacedEntry(
        long index, UUID id, byte[] caseSeqs, @Nullable StoredEntry stored) {

    /** The bytes that the tree hashes; null where the entry is not there. */
    byte @Nullable [] leaf() {
        if (stored == null) {
            return null;
        }
        byte[] entry = stored.entry();
        byte[] leaf = Arrays.copyOf(entry, entry.length + caseSeqs.length);
        System.arraycopy(caseSeqs, 0, leaf, entry.length, caseSeqs.length);
        return leaf;
    }
}
