package uk.marac.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.id.AreaId;
import uk.marac.protocol.MeetingCycle;
import uk.marac.protocol.MeetingFrequency;
import uk.marac.protocol.MeetingKinds;
import uk.marac.protocol.ProtocolService;
import uk.marac.protocol.ProtocolView;
import uk.marac.time.LondonDay;
import uk.marac.time.WorkingDays;

/** Proposes when the next regular meetings are, as often as the protocol says. A coordinator plans them, or others. */
public final class ProposedMeetingService {

    /** No calendar goes further. */
    private static final int LAST_YEAR = 9999;

    private final Gate gate;
    private final ProtocolService protocol;
    private final TermsService terms;
    private final MeetingDao meetings = new MeetingDao();

    public ProposedMeetingService(Gate gate, ProtocolService protocol, TermsService terms) {
        this.gate = gate;
        this.protocol = protocol;
        this.terms = terms;
    }

    /** None before there is a first one to count from. */
    public ProposedMeetingsView propose(Actor actor, AreaId area, int count) {
        return gate.list(actor, Permission.VIEW_PROPOSED_MEETINGS, area, tx -> {
            ProtocolView inForce = protocol.inForce(tx);
            MeetingCycle cycle = inForce.settings().meetingCycle();
            MeetingTerms regular = terms.inForce(tx, MeetingKinds.MARAC);
            Optional<Instant> last = meetings.last(tx, MeetingKinds.MARAC).map(MeetingRow::startsAt);
            return new ProposedMeetingsView(
                    inForce.number(),
                    cycle.frequency(),
                    last.orElse(null),
                    last.map(from -> next(cycle, regular, from, tx.now(), count))
                            .orElse(List.of()));
        });
    }

    /** At the same time of the day as the last; those only that are still ahead. */
    private static List<ProposedMeetingsView.Proposed> next(
            MeetingCycle cycle, MeetingTerms regular, Instant last, Instant now, int count) {
        WorkingDays work = cycle.work();
        LocalDate first = LondonDay.of(last);
        LocalDate taken = first;
        List<ProposedMeetingsView.Proposed> proposed = new ArrayList<>();
        for (int i = 1; proposed.size() < count; i++) {
            LocalDate day = cycle.frequency().after(first, i);
            LocalDate held = work.onOrAfter(day);
            if (held.getYear() > LAST_YEAR) {
                break;
            }
            boolean moved = !held.equals(day);
            Instant startsAt = LondonDay.on(held, last);
            // What is held every working day is not moved to the next, which has a meeting of its own.
            boolean own = held.isAfter(taken) && !(moved && cycle.frequency() == MeetingFrequency.DAILY);
            if (own && startsAt.isAfter(now)) {
                proposed.add(new ProposedMeetingsView.Proposed(
                        startsAt, moved ? day : null, regular.deadlines(startsAt, now)));
            }
            if (own) {
                taken = held;
            }
        }
        return proposed;
    }
}
