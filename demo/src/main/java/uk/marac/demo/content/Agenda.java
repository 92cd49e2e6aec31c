package uk.marac.demo.content;

import java.util.List;
import uk.marac.agenda.AgendaClosingRequest;
import uk.marac.gate.Actor;
import uk.marac.id.MeetingId;
import uk.marac.web.EntityTags;

/** A coordinator's work on an agenda. */
record Agenda(DemoArea area) {

    void close(MeetingId meeting) {
        var unused = area.wiring.circulation.close(
                coordinator(), area.id, meeting, version(meeting), new AgendaClosingRequest(List.of()));
    }

    void circulate(MeetingId meeting) {
        var unused = area.wiring.circulation.circulate(coordinator(), area.id, meeting, version(meeting));
    }

    private long version(MeetingId meeting) {
        return EntityTags.expected(
                area.wiring.meetings.view(coordinator(), area.id, meeting).tag());
    }

    private Actor coordinator() {
        return area.as("coordinator");
    }
}
