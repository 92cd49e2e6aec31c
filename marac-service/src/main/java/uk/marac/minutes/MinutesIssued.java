package uk.marac.minutes;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.CaseRow;
import uk.marac.gate.Tx;
import uk.marac.id.MeetingId;
import uk.marac.meeting.CaseListingRow;
import uk.marac.meeting.ListingOutcome;
import uk.marac.meeting.MeetingRow;
import uk.marac.meeting.MeetingState;
import uk.marac.meeting.MeetingStates;
import uk.marac.retention.DestructionCheck;
import uk.marac.web.ProblemException;

/** A case is not destroyed before the minutes of every meeting that had it are issued: they would be issued without it. */
public final class MinutesIssued implements DestructionCheck {

    @Override
    public void check(Tx tx, CaseRow row) {
        List<CaseListingRow> listings = tx.rows(CaseListingRow.class)
                .where("t.case_id = :case")
                .bind("case", row.id())
                .list();
        Map<MeetingId, MeetingState> states = tx
                .rows(MeetingRow.class)
                .where("t.id = ANY(:meetings)")
                .bind(
                        "meetings",
                        listings.stream().map(CaseListingRow::meetingId).toList())
                .list()
                .stream()
                .collect(Collectors.toMap(MeetingRow::id, MeetingRow::state));
        if (listings.stream().anyMatch(listing -> isOwed(listing, states.get(listing.meetingId())))) {
            throw ProblemException.conflict("minutes", "of a meeting that had this case are not issued");
        }
    }

    /** A meeting that was not held, or from which the case was taken off before it began, owes nothing on it. */
    private static boolean isOwed(CaseListingRow listing, @Nullable MeetingState state) {
        if (state == MeetingState.MINUTES_ISSUED || state == MeetingState.CANCELLED) {
            return false;
        }
        return state == null || listing.outcome() != ListingOutcome.WITHDRAWN || !MeetingStates.isAhead(state);
    }
}
