package uk.marac.alarm;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.id.CaseId;
import uk.marac.id.EntryId;

/**
 * Who did what, and when. Sealed as it stands: a new member is nullable, none is renamed or removed.
 *
 * @param since when the first of it was done
 * @param until when the last of it was done
 * @param opened of a canary
 * @param amount of unusual reading
 */
public record Finding(
        AlarmKind kind,
        UUID actorId,
        Instant since,
        Instant until,
        @Nullable Opened opened,
        @Nullable Amount amount) {

    /**
     * One act on a canary.
     *
     * @param permission code of what was asked
     * @param outcome code of what came of it
     */
    public record Opened(CaseId caseId, String permission, String outcome, UUID requestId, EntryId entryId) {}

    /**
     * How much was read; of which cases is not said.
     *
     * @param cases how many different cases
     * @param expected how many of them stand before a meeting of the reader's agency
     * @param usual the median of the reader's earlier days
     */
    public record Amount(int cases, int expected, int usual) {}
}
