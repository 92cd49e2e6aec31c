package uk.marac.research;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Scope;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;
import uk.marac.id.MembershipId;
import uk.marac.meeting.CaseListingRow;
import uk.marac.meeting.MeetingDao;
import uk.marac.meeting.MeetingState;
import uk.marac.notice.ClosedCases;
import uk.marac.notice.NoticeKind;
import uk.marac.notice.Outbox;
import uk.marac.notice.Recipient;
import uk.marac.notice.Recipients;
import uk.marac.web.ProblemException;

/** Reminds those whose agencies owe research before a meeting. */
public final class ChaseService {

    private record Owed(ListingId listing, CaseId caseId, AgencyId agency) {}

    private final Gate gate;
    private final MeetingDao meetings = new MeetingDao();
    private final Outbox outbox = new Outbox();

    public ChaseService(Gate gate) {
        this.gate = gate;
    }

    /**
     * Leaves a notice for each member whose agency has not answered about every case. What is answered counts only those who owe
     * something of a case that the actor may see: more would tell of one that is closed to them.
     *
     * @throws ProblemException 409 while the agenda is not out, or once the meeting has begun
     */
    public ChaseView chase(Actor actor, AreaId area, MeetingId id) {
        return gate.write(actor, Permission.CHASE_RESEARCH, Target.of(area, id), tx -> {
            MeetingState state = meetings.get(tx, id).state();
            if (state != MeetingState.AGENDA_SENT) {
                throw ProblemException.conflict("state", "is " + state + ", which does not allow this");
            }
            List<AgencyId> asked = meetings.agencies(tx, id);
            List<CaseListingRow> live = meetings.listings(tx, id).stream()
                    .filter(listing -> listing.outcome() == null)
                    .toList();
            return tell(
                    tx, id, Recipients.speakingFor(tx, asked), owed(tx, live, asked), closed(tx, live), seen(tx, id));
        });
    }

    private ChaseView tell(
            WriteTx tx,
            MeetingId meeting,
            List<Recipient> recipients,
            List<Owed> owed,
            ClosedCases closed,
            Set<ListingId> seen) {
        Set<MembershipId> waiting = outbox.waiting(tx, NoticeKind.RESEARCH_OWED, meeting);
        int told = 0;
        int toldAlready = 0;
        int withoutAddress = 0;
        for (Recipient recipient : recipients) {
            List<Owed> items = owed.stream()
                    .filter(one -> recipient.agencies().contains(one.agency())
                            && !closed.to(recipient, one.caseId(), one.agency()))
                    .toList();
            if (items.isEmpty()) {
                continue;
            }
            int counts = items.stream().anyMatch(one -> seen.contains(one.listing())) ? 1 : 0;
            MembershipId reachedAt = recipient.reachedAt();
            if (reachedAt == null) {
                withoutAddress += counts;
            } else if (waiting.contains(reachedAt)) {
                toldAlready += counts;
            } else if (outbox.tell(tx, NoticeKind.RESEARCH_OWED, meeting, recipient, items.size())) {
                told += counts;
            }
        }
        return new ChaseView(told, toldAlready, withoutAddress);
    }

    private static Set<ListingId> seen(Tx tx, MeetingId meeting) {
        Scope scope = tx.scope(Permission.VIEW_LISTING);
        return tx
                .rows(CaseListingRow.class)
                .where("t.meeting_id = :meeting AND " + scope.sql())
                .bind("meeting", meeting)
                .bindAll(scope.bindings())
                .list()
                .stream()
                .map(CaseListingRow::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** By clear columns alone: whoever presses the button reads nothing by it, and an answer is chased whoever may see the case. */
    private static List<Owed> owed(Tx tx, List<CaseListingRow> live, List<AgencyId> asked) {
        Set<Owed> returned = tx.query("SELECT t.listing_id, t.case_id, t.agency_id FROM marac.research_return t"
                        + " WHERE t.area_id = :area AND t.state = 'SUBMITTED' AND t.listing_id = ANY (:listings)")
                .bind("area", tx.area().value())
                .bindArray(
                        "listings",
                        UUID.class,
                        live.stream().map(listing -> listing.id().value()).toList())
                .map((row, context) -> new Owed(
                        new ListingId(row.getObject("listing_id", UUID.class)),
                        new CaseId(row.getObject("case_id", UUID.class)),
                        new AgencyId(row.getObject("agency_id", UUID.class))))
                .set();
        return live.stream()
                .flatMap(listing -> asked.stream().map(agency -> new Owed(listing.id(), listing.caseId(), agency)))
                .filter(one -> !returned.contains(one))
                .toList();
    }

    /** To whom a case is closed is not told of it, not even by a number. */
    private static ClosedCases closed(Tx tx, List<CaseListingRow> live) {
        return ClosedCases.of(tx, live.stream().map(CaseListingRow::caseId).toList());
    }
}
