package uk.marac.calendar;

import java.time.Duration;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.AreaId;
import uk.marac.id.MeetingId;
import uk.marac.meeting.MeetingDao;
import uk.marac.protocol.ProtocolService;

/** Gives a meeting's time to whoever may look at the meeting. */
public final class CalendarService {

    private final Gate gate;
    private final ProtocolService protocol;
    private final String summary;
    private final MeetingDao meetings = new MeetingDao();

    /** @param summary what every meeting is called in calendars */
    public CalendarService(Gate gate, ProtocolService protocol, String summary) {
        this.gate = gate;
        this.protocol = protocol;
        this.summary = summary;
    }

    /** As long as the protocol gives a meeting, however many cases there are: how many is not for a calendar. */
    public String file(Actor actor, AreaId area, MeetingId id) {
        return gate.read(
                actor,
                Permission.VIEW_MEETING,
                Target.of(area, id),
                tx -> CalendarFile.of(
                        meetings.get(tx, id),
                        Duration.ofMinutes(protocol.inForce(tx).settings().meetingMinutes()),
                        summary,
                        tx.now()));
    }
}
