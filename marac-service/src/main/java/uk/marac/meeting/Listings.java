package uk.marac.meeting;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.CaseAct;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.CaseState;
import uk.marac.casefile.CaseStates;
import uk.marac.gate.Permission;
import uk.marac.gate.Scope;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;
import uk.marac.vault.Narrative;
import uk.marac.web.ProblemException;

/** How a case gets onto an agenda. A meeting lists a case once: what is listed again is the listing that was taken off. */
final class Listings {

    private final TermsService terms;
    private final MeetingDao meetings = new MeetingDao();

    Listings(TermsService terms) {
        this.terms = terms;
    }

    Optional<CaseListingRow> takenOff(Tx tx, MeetingId meeting, CaseId caseId) {
        return tx.rows(CaseListingRow.class)
                .where("t.meeting_id = :meeting AND t.case_id = :case AND t.outcome = :withdrawn")
                .bind("meeting", meeting)
                .bind("case", caseId)
                .bind("withdrawn", ListingOutcome.WITHDRAWN)
                .find();
    }

    /**
     * The case, if it may be put on an agenda.
     *
     * @throws ProblemException 409 if it is not open, and was heard by a kind of meeting that settles it, or stands on an agenda
     */
    CaseRow listable(WriteTx tx, CaseId id) {
        // Locked first, by a statement of its own, so that two meetings cannot both take it.
        tx.query("SELECT t.id FROM marac.marac_case t WHERE t.area_id = :area AND t.id = :id FOR NO KEY UPDATE")
                .bind("area", tx.area().value())
                .bind("id", id.value())
                .mapTo(UUID.class)
                .list();
        Scope scope = tx.scope(Permission.VIEW_CASE);
        CaseRow file = tx.rows(CaseRow.class)
                .where("t.id = :id AND " + scope.sql())
                .bind("id", id)
                .bindAll(scope.bindings())
                .find()
                .orElseThrow(tx::refuse);
        List<CaseListingRow> earlier = tx.rows(CaseListingRow.class)
                .where("t.case_id = :case")
                .bind("case", id)
                .list();
        if (earlier.stream().anyMatch(listing -> listing.outcome() == null)) {
            throw ProblemException.conflict("caseId", "stands on an agenda already");
        }
        if (CaseStates.TABLE.after(file.state(), CaseAct.PUT_ON_AGENDA).isEmpty()
                || (file.state() == CaseState.HEARD && isSettled(tx, earlier))) {
            throw ProblemException.conflict("caseId", "is not open");
        }
        return file;
    }

    private boolean isSettled(Tx tx, List<CaseListingRow> listings) {
        Set<String> settle = terms.thatSettle(tx);
        return tx
                .rows(MeetingRow.class)
                .where("t.id = ANY(:meetings)")
                .bind(
                        "meetings",
                        listings.stream()
                                .filter(listing -> listing.outcome() == ListingOutcome.HEARD)
                                .map(CaseListingRow::meetingId)
                                .toList())
                .list()
                .stream()
                .anyMatch(meeting -> settle.contains(meeting.kind()));
    }

    /** @param file as {@link #listable} gave it */
    void putOnAgenda(WriteTx tx, CaseRow file, boolean late) {
        CaseRow open = file.after(CaseAct.PUT_ON_AGENDA);
        CaseRow next = late ? open.after(CaseAct.CLOSE_AGENDA) : open;
        if (next.state() != file.state()) {
            tx.update(next);
        }
    }

    /** @throws ProblemException 409 if the kind of meeting is not for such a case */
    void checkTaken(Tx tx, MeetingTerms terms, CaseRow file) {
        if (!terms.takes().isEmpty() && Collections.disjoint(terms.takes(), Strands.of(tx, file))) {
            throw ProblemException.conflict("caseId", "is none that this kind of meeting takes");
        }
    }

    /**
     * @param id of the listing that was taken off, else a new one
     * @param late whether the order is frozen: it comes last then
     * @param why it stands there; null where it stands by its own right
     */
    CaseListingRow put(
            WriteTx tx,
            ListingId id,
            MeetingRow meeting,
            CaseId caseId,
            int minutes,
            boolean late,
            @Nullable Narrative why) {
        int place = late ? last(tx, meeting.id()) + 1 : 0;
        Optional<CaseListingRow> takenOff = takenOff(tx, meeting.id(), caseId);
        CaseListingRow listing = takenOff.map(row -> row.revived(tx.now(), place, why, minutes))
                .orElseGet(() ->
                        CaseListingRow.listed(tx.area(), id, caseId, meeting.id(), tx.now(), place, why, minutes));
        if (takenOff.isPresent()) {
            meetings.takeListing(tx, listing.id());
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
