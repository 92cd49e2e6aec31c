package uk.marac.demo.content;

import java.util.List;
import uk.marac.agenda.AgendaClosingRequest;
import uk.marac.agenda.LateChoice;
import uk.marac.agenda.WaitingCaseView;
import uk.marac.agenda.WaitingReason;
import uk.marac.casefile.CaseState;
import uk.marac.gate.Actor;
import uk.marac.id.MeetingId;
import uk.marac.protocol.MeetingKinds;
import uk.marac.web.EntityTags;
import uk.marac.web.Page;

/** A coordinator's work on an agenda. */
record Agenda(DemoArea area) {

    /** Says of every case that stands on no agenda why it may wait; a regular meeting alone is asked. */
    void close(MeetingId meeting) {
        boolean regular = area.wiring
                .meetings
                .view(coordinator(), area.id, meeting)
                .view()
                .kind()
                .equals(MeetingKinds.MARAC);
        List<WaitingReason> said = regular
                ? area.wiring.waitingCases.list(coordinator(), area.id, new Page(0, Page.MOST)).stream()
                        .map(Agenda::reason)
                        .toList()
                : List.of();
        var unused = area.wiring.circulation.close(
                coordinator(), area.id, meeting, version(meeting), new AgendaClosingRequest(said));
    }

    private static WaitingReason reason(WaitingCaseView waits) {
        return new WaitingReason(
                waits.caseId(),
                waits.state() == CaseState.REFERRED
                        ? "The agency that referred it has something to add first."
                        : "There is no room for it; the next meeting takes it.",
                LateChoice.NEXT);
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
