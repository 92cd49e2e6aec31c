package uk.marac.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.CaseAct;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.Involvements;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AreaId;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;
import uk.marac.notice.NoticeKind;
import uk.marac.notice.Outbox;
import uk.marac.notice.Recipients;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.web.EntityTags;
import uk.marac.web.ProblemException;

/** Moves and cancels meetings that were planned. Signatures and research stay; no case is lost with its meeting. */
public final class PlanService {

    private final Gate gate;
    private final MeetingDao meetings = new MeetingDao();
    private final TermsService terms;
    private final Listings listings;
    private final Outbox outbox = new Outbox();

    public PlanService(Gate gate, TermsService terms) {
        this.gate = gate;
        this.terms = terms;
        this.listings = new Listings(terms);
    }

    /**
     * Gives a meeting another time or place, or other deadlines. At another time it has those of the protocol from then, but
     * for what is said otherwise.
     *
     * @param expected the meeting's version when who moves it last looked
     * @return the meeting's new version
     * @throws ProblemException 409 once it has begun; 422 where nothing is changed, or for deadlines that cannot be meant
     */
    public long move(Actor actor, AreaId area, MeetingId id, long expected, RescheduleRequest request) {
        return gate.write(actor, Permission.MOVE_MEETING, Target.of(area, id), tx -> {
            MeetingRow meeting = meetings.get(tx, id);
            EntityTags.check(expected, meeting.version());
            if (!MeetingStates.isAhead(meeting.state())) {
                throw ProblemException.conflict("state", "is " + meeting.state() + ", which does not allow this");
            }
            boolean elsewhere = request.startsAt() != null || request.venue() != null;
            if (!elsewhere && request.deadlines() == null) {
                throw ProblemException.invalid("startsAt", "or venue or deadlines must say what is new");
            }
            tellAll(tx, id);
            return tx.update(meeting.moved(
                    request.startsAt() == null ? meeting.startsAt() : request.startsAt(),
                    request.venue() == null ? meeting.venue() : new Narrative(request.venue()),
                    deadlines(tx, meeting, request),
                    change(
                            tx,
                            elsewhere ? MeetingChange.Kind.MOVED : MeetingChange.Kind.DEADLINES,
                            meeting,
                            request.reason())));
        });
    }

    private @Nullable MeetingDeadlines deadlines(Tx tx, MeetingRow meeting, RescheduleRequest request) {
        MeetingDeadlines kept = Confidential.valueOf(meeting.deadlines());
        Instant startsAt = request.startsAt();
        if (startsAt != null) {
            return terms.of(tx, meeting).deadlines(startsAt, tx.now()).but(request.deadlines(), startsAt);
        }
        if (request.deadlines() == null) {
            return kept;
        }
        return (kept == null ? terms.of(tx, meeting).deadlines(meeting.startsAt(), tx.now()) : kept)
                .but(request.deadlines(), meeting.startsAt());
    }

    /**
     * Cancels a meeting. Each case that stands on it is open again and carried over: it holds up the next agenda that is closed
     * without it, unless it is put on a meeting at once.
     *
     * @param expected the meeting's version when who cancels it last looked
     * @return the meeting's new version
     * @throws ProblemException 409 once it has begun, or if a case is none that the other meeting takes; 422 if the other's agenda is
     *     not open
     */
    public long cancel(Actor actor, AreaId area, MeetingId id, long expected, CancellationRequest request) {
        return gate.write(actor, Permission.CANCEL_MEETING, Target.of(area, id), tx -> {
            MeetingRow meeting = meetings.get(tx, id);
            EntityTags.check(expected, meeting.version());
            MeetingState next = MeetingStates.move(meeting.state(), MeetingEvent.CANCEL);
            meetings.takeListings(tx, id);
            MeetingRow to = destination(tx, meeting, request.casesTo());
            for (CaseListingRow listing : meetings.listings(tx, id)) {
                if (listing.outcome() == null) {
                    CaseRow file = takeOff(tx, listing, request.reason());
                    if (to != null) {
                        rehome(tx, listing, file, to);
                    }
                }
            }
            if (to != null) {
                tx.update(to);
            }
            tellAll(tx, id);
            return tx.update(
                    meeting.cancelled(next, change(tx, MeetingChange.Kind.CANCELLED, meeting, request.reason())));
        });
    }

    private void tellAll(WriteTx tx, MeetingId id) {
        outbox.tell(tx, NoticeKind.MEETING_CHANGED, id, Recipients.atMeeting(tx, meetings.agencies(tx, id)));
    }

    private @Nullable MeetingRow destination(WriteTx tx, MeetingRow cancelled, @Nullable MeetingId id) {
        if (id == null) {
            return null;
        }
        MeetingRow to = id.equals(cancelled.id()) ? cancelled : meetings.take(tx, id);
        if (to.id().equals(cancelled.id()) || to.state() != MeetingState.PLANNED) {
            throw ProblemException.invalid("casesTo", "is no other meeting whose agenda is open");
        }
        return to;
    }

    /** No longer before the agencies to which that agenda was sent. */
    private static CaseRow takeOff(WriteTx tx, CaseListingRow listing, String reason) {
        tx.update(listing.concluded(ListingOutcome.MEETING_CANCELLED, reason, null, null));
        CaseRow file = tx.rows(CaseRow.class).withId(listing.caseId()).find().orElseThrow(tx::refuse);
        CaseRow open = file.after(CaseAct.PUT_OFF);
        if (open.state() != file.state()) {
            tx.update(open);
        }
        Involvements.end(tx, listing.id());
        return file;
    }

    private void rehome(WriteTx tx, CaseListingRow listing, CaseRow file, MeetingRow to) {
        listings.checkTaken(tx, terms.of(tx, to), file);
        ListingId id = listings.takenOff(tx, to.id(), listing.caseId())
                .map(CaseListingRow::id)
                .orElseGet(() -> new ListingId(tx.newId()));
        var unused =
                listings.put(tx, id, to, listing.caseId(), listing.slotMinutes().value(), false, null);
    }

    private static MeetingChange change(Tx tx, MeetingChange.Kind kind, MeetingRow meeting, String reason) {
        return new MeetingChange(
                kind,
                reason,
                tx.actor().id(),
                tx.now(),
                meeting.startsAt(),
                meeting.venue().value());
    }
}
