package uk.marac.staffcase;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.access.StaffCaseRow;

/**
 * Whether a case is a staff case, to those to whom it is open.
 *
 * @param presumed whether it is one only because an earlier case is one that seems to be of the same people or perpetrator
 * @param sparesReferrer whether the referring agency still sees it, so that it does not learn of that earlier case
 * @param version to be named when it is marked anew or unmarked; 0 where it is none
 */
public record StaffCaseView(
        boolean staffCase,
        boolean presumed,
        boolean sparesReferrer,
        List<UUID> named,
        @Nullable String reason,
        @Nullable UUID markedBy,
        @Nullable Instant markedAt,
        long version) {

    static StaffCaseView none() {
        return new StaffCaseView(false, false, false, List.of(), null, null, null, 0);
    }

    static StaffCaseView of(StaffCaseRow row) {
        return new StaffCaseView(
                true,
                row.isPresumed(),
                row.sparedAgency() != null,
                row.named(),
                row.reason().value(),
                row.markedBy().value(),
                row.markedAt().value(),
                row.version());
    }
}
