package uk.marac.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.CaseState;
import uk.marac.casefile.Involvements;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Idempotency;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.WriteTx;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;
import uk.marac.notice.NoticeKind;
import uk.marac.notice.Outbox;
import uk.marac.notice.Recipients;
import uk.marac.vault.Narrative;
import uk.marac.web.ProblemException;

/** Puts cases before meetings. */
public final class ListingService {

    private final Gate gate;
    private final TermsService terms;
    private final MeetingDao meetings = new MeetingDao();
    private final Listings listings;
    private final Outbox outbox = new Outbox();

    public ListingService(Gate gate, TermsService terms) {
        this.gate = gate;
        this.terms = terms;
        this.listings = new Listings(terms);
    }

    /**
     * Lists a case. Once the agenda is closed it is listed late: at the end, with the reason; once the agenda is
     * circulated the meeting's agencies are involved at once, and told. A case that was taken off this agenda comes back on it, with
     * the research that was returned on it.
     *
     * @throws ProblemException 409 if the meeting takes no more cases or none of this sort, or the case is not open or stands on
     *     an agenda; 422 without a reason where one is needed
     */
    public UUID add(Actor actor, AreaId area, MeetingId id, ListingRequest request, @Nullable Idempotency idempotency) {
        return gate.create(
                actor,
                Permission.PUT_ON_AGENDA,
                Target.of(area, id),
                idempotency,
                tx -> listings.takenOff(tx, id, request.caseId())
                        .map(listing -> listing.id().value())
                        .orElseGet(tx::newId),
                (tx, listingId) -> add(tx, new ListingId(listingId), id, request));
    }

    private void add(WriteTx tx, ListingId listingId, MeetingId id, ListingRequest request) {
        MeetingRow meeting = meetings.get(tx, id);
        if (!MeetingStates.isAhead(meeting.state())) {
            throw ProblemException.conflict("state", "is " + meeting.state() + ", which does not allow this");
        }
        boolean late = meeting.state() != MeetingState.PLANNED;
        if (late) {
            requireReason(request, "once the agenda is closed");
        }
        MeetingTerms by = terms.of(tx, meeting);
        CaseRow file = listings.listable(tx, request.caseId());
        listings.checkTaken(tx, by, file);
        boolean past = isPastCutOff(meeting, by, file);
        if (past) {
            requireReason(request, "for a case that was referred after the cut-off");
        }
        boolean again = file.state() == CaseState.HEARD;
        if (again) {
            requireReason(request, "for a case that another kind of meeting has heard");
        }
        Integer minutes = request.slotMinutes();
        CaseListingRow listing = listings.put(
                tx,
                listingId,
                meeting,
                request.caseId(),
                minutes == null ? by.slotMinutes() : minutes,
                late,
                late || past || again ? new Narrative(why(late, past) + request.reason()) : null);
        tx.update(late ? meeting.agendaChanged() : meeting);
        listings.putOnAgenda(tx, file, late);
        if (meeting.state() == MeetingState.AGENDA_SENT) {
            List<AgencyId> invited = meetings.agencies(tx, id);
            Involvements.beginListed(tx, Map.of(listing.id(), listing.caseId()), invited);
            outbox.tell(tx, NoticeKind.CASE_ADDED, id, Recipients.atMeeting(tx, invited, listing.caseId()));
        }
    }

    private static String why(boolean late, boolean past) {
        return late ? "Added late: " : past ? "After the cut-off: " : "Heard by another kind of meeting: ";
    }

    private static boolean isPastCutOff(MeetingRow meeting, MeetingTerms by, CaseRow file) {
        Duration cutOff = by.cutOff();
        if (cutOff == null) {
            return false;
        }
        Instant kept = meeting.referralsUntil();
        return !file.referredAt().isBefore(kept == null ? meeting.startsAt().minus(cutOff) : kept);
    }

    private static void requireReason(ListingRequest request, String when) {
        if (request.reason() == null || request.reason().isBlank()) {
            throw ProblemException.invalid("reason", "is needed " + when);
        }
    }
}
