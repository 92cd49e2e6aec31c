package uk.marac.cli.check;

import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.note.Checkpoint;

/**
 * What was checked, and what was found.
 *
 * @param head the largest checkpoint whose signatures hold, against which all was checked; null where there is none
 * @param quick without the entries
 * @param notCompared signed checkpoints that nothing could be compared with, because something before them is missing
 * @param caseNumbersTo the entry from which on case numbers were not checked, because it is unknown; null for none
 */
public record Result(
        String origin,
        @Nullable Checkpoint head,
        boolean quick,
        long bundles,
        long tiles,
        long compared,
        long notCompared,
        @Nullable Long caseNumbersTo,
        Findings findings) {

    public boolean isWhole() {
        return findings.total() == 0;
    }
}
