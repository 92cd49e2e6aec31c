package uk.marac.closure;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.marac.access.InForce;
import uk.marac.access.InvolvementGround;
import uk.marac.access.InvolvementRow;
import uk.marac.action.ActionsSettled;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.CaseState;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;
import uk.marac.meeting.CaseListingRow;
import uk.marac.meeting.ListingOutcome;
import uk.marac.meeting.MeetingRow;
import uk.marac.meeting.MeetingState;
import uk.marac.web.ProblemException;

/** When a case may be closed: a meeting heard it, or its chair took it off, and nothing about it is owed. */
final class ClosureRules {

    private final ActionsSettled actions = new ActionsSettled();

    /** @throws ProblemException 409 with what is not settled */
    void check(Tx tx, CaseRow file) {
        List<CaseListingRow> listings = tx.rows(CaseListingRow.class)
                .where("t.case_id = :case")
                .bind("case", file.id())
                .tail("ORDER BY t.listed_at, t.id")
                .list();
        if (listings.stream().anyMatch(listing -> listing.outcome() == null)) {
            throw ProblemException.conflict("listing", "waits on an agenda");
        }
        if (isInSession(tx, listings)) {
            throw ProblemException.conflict("meeting", "that had this case is still in session");
        }
        // What another area has taken over need not have been heard here.
        if (file.state() != CaseState.TRANSFERRED_OUT && !isSettled(last(tx, file.id(), listings))) {
            throw ProblemException.conflict(
                    "listing", "no meeting heard it, or its chair took it off, after it was put off last");
        }
        actions.check(tx, file);
    }

    private static boolean isInSession(Tx tx, List<CaseListingRow> listings) {
        return tx
                .rows(MeetingRow.class)
                .where("t.id = ANY(:meetings)")
                .bind(
                        "meetings",
                        listings.stream().map(CaseListingRow::meetingId).toList())
                .list()
                .stream()
                .anyMatch(meeting -> meeting.state() == MeetingState.IN_SESSION);
    }

    private static boolean isSettled(@Nullable CaseListingRow last) {
        return last != null && (last.outcome() == ListingOutcome.HEARD || last.outcome() == ListingOutcome.WITHDRAWN);
    }

    /** The last that a meeting had before it. What was taken off before a meeting began nobody but who took it off decided. */
    private static @Nullable CaseListingRow last(Tx tx, CaseId caseId, List<CaseListingRow> listings) {
        Set<UUID> before = tx
                .rows(InvolvementRow.class)
                .where("t.case_id = :case AND t.ground = :listed AND " + InForce.NOW)
                .bind("case", caseId)
                .bind("listed", InvolvementGround.LISTED)
                .bind("now", tx.now())
                .list()
                .stream()
                .map(InvolvementRow::sourceId)
                .collect(Collectors.toUnmodifiableSet());
        return listings.stream()
                .filter(listing -> listing.outcome() != ListingOutcome.WITHDRAWN
                        || before.contains(listing.id().value()))
                .max(Comparator.comparing(CaseListingRow::listedAt))
                .orElse(null);
    }
}
