package uk.marac.hearing;

import java.util.Set;
import java.util.stream.Collectors;
import uk.marac.attendance.Declarations;
import uk.marac.casefile.CaseNumbers;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.MeetingId;
import uk.marac.meeting.CaseListingRow;
import uk.marac.meeting.MeetingDao;
import uk.marac.meeting.MeetingEvent;
import uk.marac.meeting.MeetingRow;
import uk.marac.meeting.MeetingStates;
import uk.marac.web.ProblemException;

/** Opens and closes a meeting. */
public final class SittingService {

    private final Gate gate;
    private final Declarations declarations = new Declarations();
    private final MeetingDao meetings = new MeetingDao();

    public SittingService(Gate gate) {
        this.gate = gate;
    }

    /** @throws ProblemException 409 unless the agenda is out and the actor has signed the declaration */
    public void open(Actor actor, AreaId area, MeetingId id) {
        gate.write(actor, Permission.OPEN_MEETING, Target.of(area, id), tx -> {
            MeetingRow opened = moved(tx, id, MeetingEvent.OPEN);
            declarations.require(tx, id);
            return tx.update(opened);
        });
    }

    /** @throws ProblemException 409 with the numbers of the cases that have no outcome yet */
    public void close(Actor actor, AreaId area, MeetingId id) {
        gate.write(actor, Permission.CLOSE_MEETING, Target.of(area, id), tx -> {
            MeetingRow held = moved(tx, id, MeetingEvent.CLOSE);
            declarations.require(tx, id);
            Set<CaseId> without = tx
                    .rows(CaseListingRow.class)
                    .where("t.meeting_id = :meeting AND t.outcome IS NULL")
                    .bind("meeting", id)
                    .list()
                    .stream()
                    .map(CaseListingRow::caseId)
                    .collect(Collectors.toSet());
            if (!without.isEmpty()) {
                throw ProblemException.conflict("listings", "without an outcome: " + CaseNumbers.named(tx, without));
            }
            return tx.update(held);
        });
    }

    private MeetingRow moved(Tx tx, MeetingId id, MeetingEvent event) {
        MeetingRow meeting = meetings.get(tx, id);
        return meeting.in(MeetingStates.move(meeting.state(), event));
    }
}
