package uk.marac.ledger;

import java.util.List;
import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.entry.CaseSeq;
import uk.marac.keys.ledger.entry.LedgerEntry;

/**
 * What was found at a place of the log.
 *
 * @param leaf the bytes that the tree should hash; null where the entry is not there
 * @param entry null where it is not what was written
 * @param cases the case behind each commitment to one, by ordinal, opened
 * @param fault what is wrong with it in itself; null where nothing is
 */
public record WalkedLeaf(
        long index,
        UUID id,
        byte @Nullable [] leaf,
        @Nullable LedgerEntry entry,
        List<CaseSeq> caseSeqs,
        SortedMap<Integer, UUID> cases,
        @Nullable String fault) {}
