package uk.marac.calendar;

import java.time.Duration;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.AreaId;
import uk.marac.id.MeetingId;
import uk.marac.meeting.MeetingDao;
import uk.marac.meeting.MeetingRow;
import uk.marac.meeting.TermsService;

/** Gives a meeting's time to whoever may look at the meeting. */
public final class CalendarService {

    private final Gate gate;
    private final TermsService terms;
    private final String summary;
    private final MeetingDao meetings = new MeetingDao();

    /** @param summary what every meeting is called in calendars */
    public CalendarService(Gate gate, TermsService terms, String summary) {
        this.gate = gate;
        this.terms = terms;
        this.summary = summary;
    }

    /** As long as the protocol gives a meeting of its kind, however many cases there are: how many is not for a calendar. */
    public String file(Actor actor, AreaId area, MeetingId id) {
        return gate.read(actor, Permission.VIEW_MEETING, Target.of(area, id), tx -> {
            MeetingRow meeting = meetings.get(tx, id);
            Duration length = Duration.ofMinutes(terms.of(tx, meeting).meetingMinutes());
            return CalendarFile.of(meeting, length, summary, tx.now());
        });
    }
}
