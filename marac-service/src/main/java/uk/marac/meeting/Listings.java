package uk.marac.meeting;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;
import uk.marac.vault.Narrative;

/** How a case gets onto an agenda. A meeting lists a case once: what is listed again is the listing that was taken off. */
final class Listings {

    private final MeetingDao meetings = new MeetingDao();

    Optional<CaseListingRow> takenOff(Tx tx, MeetingId meeting, CaseId caseId) {
        return tx.rows(CaseListingRow.class)
                .where("t.meeting_id = :meeting AND t.case_id = :case AND t.outcome = :withdrawn")
                .bind("meeting", meeting)
                .bind("case", caseId)
                .bind("withdrawn", ListingOutcome.WITHDRAWN)
                .find();
    }

    /**
     * @param id of the listing that was taken off, else a new one
     * @param late why it is listed once the order is frozen: at the end then; null before
     */
    CaseListingRow put(
            WriteTx tx, ListingId id, MeetingRow meeting, CaseId caseId, int minutes, @Nullable String late) {
        int place = late == null ? 0 : last(tx, meeting.id()) + 1;
        Narrative why = late == null ? null : new Narrative("Added late: " + late);
        Optional<CaseListingRow> takenOff = takenOff(tx, meeting.id(), caseId);
        CaseListingRow listing = takenOff
                .map(row -> row.revived(tx.now(), place, why, minutes))
                .orElseGet(() -> CaseListingRow.listed(
                        tx.area(), id, caseId, meeting.id(), tx.now(), place, why, minutes));
        if (takenOff.isPresent()) {
            tx.update(listing);
        } else {
            tx.insert(listing);
        }
        return listing;
    }

    private int last(WriteTx tx, MeetingId meeting) {
        return meetings.listings(tx, meeting).stream()
                .mapToInt(CaseListingRow::position)
                .max()
                .orElse(0);
    }
}
