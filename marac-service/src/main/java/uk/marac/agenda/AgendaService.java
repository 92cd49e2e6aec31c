package uk.marac.agenda;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import uk.marac.casefile.CaseRow;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.MeetingId;
import uk.marac.meeting.AgendaNumber;
import uk.marac.meeting.ListingOutcome;
import uk.marac.meeting.MeetingDao;
import uk.marac.meeting.MeetingRow;
import uk.marac.meeting.MeetingTerms;
import uk.marac.meeting.TermsService;
import uk.marac.protocol.ProtocolService;
import uk.marac.referral.ReferralRow;
import uk.marac.vault.Confidential;
import uk.marac.web.Tagged;
import uk.marac.web.ViewTag;

/** Shows a meeting's agenda to each reader as far as they may see it. */
public final class AgendaService {

    private final Gate gate;
    private final TermsService terms;
    private final MeetingDao meetings = new MeetingDao();
    private final AgendaDao agendas = new AgendaDao();
    private final AgendaItems items = new AgendaItems();
    private final FurtherDates furtherDates = new FurtherDates();
    private final WaitingCases waiting;

    public AgendaService(Gate gate, ProtocolService protocol, TermsService terms) {
        this.gate = gate;
        this.terms = terms;
        this.waiting = new WaitingCases(protocol);
    }

    public Tagged<AgendaView> view(Actor actor, AreaId area, MeetingId id) {
        return gate.read(actor, Permission.VIEW_AGENDA, Target.of(area, id), tx -> {
            MeetingRow meeting = meetings.get(tx, id);
            List<AgendaCase> cases = agendas.visible(tx, meeting);
            List<WaitingCaseRow> said = waiting.said(tx, id);
            AgendaView view = view(tx, meeting, cases, said);
            return new Tagged<>(view, tag(tx, meeting, cases, said, view));
        });
    }

    private AgendaView view(Tx tx, MeetingRow meeting, List<AgendaCase> cases, List<WaitingCaseRow> said) {
        int planned = cases.stream()
                .filter(item -> item.listing().outcome() != ListingOutcome.WITHDRAWN)
                .mapToInt(item -> item.listing().slotMinutes().value())
                .sum();
        MeetingTerms by = terms.of(tx, meeting);
        int available = by.meetingMinutes();
        boolean told = seesAll(tx, meeting, cases);
        return new AgendaView(
                meeting.id(),
                meeting.state(),
                AgendaNumber.shown(tx, meeting, meetings.isBefore(tx, meetings.agencies(tx, meeting.id()))),
                by.protocol(),
                planned,
                available,
                told ? planned > available : null,
                told && planned > available ? overrun(tx, meeting, planned - available, by) : null,
                items.of(tx, meeting, cases),
                waiting(tx, said));
    }

    private AgendaView.Overrun overrun(Tx tx, MeetingRow meeting, int minutes, MeetingTerms by) {
        Optional<MeetingRow> further = furtherDates.after(tx, meeting, by.slotMinutes(), by.meetingMinutes());
        String warning = minutes + " minutes more are planned than there are; "
                + (further.isPresent() ? "a later meeting has room" : "no later meeting with room is planned");
        return new AgendaView.Overrun(
                minutes,
                warning,
                further.map(MeetingRow::id).orElse(null),
                further.map(MeetingRow::startsAt).orElse(null));
    }

    /** Representatives are not asked at all, so that they do not learn from it whether a case is kept from them. */
    private boolean seesAll(Tx tx, MeetingRow meeting, List<AgendaCase> cases) {
        return tx.standing().seesEveryCase() && cases.size() == agendas.count(tx, meeting.id());
    }

    private List<AgendaView.Waiting> waiting(Tx tx, List<WaitingCaseRow> said) {
        Map<CaseId, CaseRow> files = said.isEmpty() ? Map.of() : waiting.files(tx, said);
        return said.stream()
                .map(row -> {
                    CaseRow file = files.get(row.caseId());
                    return new AgendaView.Waiting(
                            row.caseId(),
                            file == null ? null : file.caseNumber(),
                            row.reason(),
                            Confidential.valueOf(row.choice()));
                })
                .toList();
    }

    private static String tag(
            Tx tx, MeetingRow meeting, List<AgendaCase> cases, List<WaitingCaseRow> said, AgendaView view) {
        ViewTag tag = new ViewTag().with(meeting.id(), Objects.requireNonNullElse(view.number(), -1));
        tag.with(meeting.id(), meeting.state().ordinal());
        tag.with(meeting.id(), view.protocol());
        tag.with(meeting.id(), view.overCapacity() == null ? 0 : 1);
        AgendaView.Overrun overrun = view.overrun();
        if (overrun != null) {
            tag.with(overrun.minutes() + " " + overrun.furtherMeeting() + " " + overrun.furtherDate());
        }
        for (AgendaCase item : cases) {
            tag.with(item.listing().id(), item.listing().version());
            // By what is shown of case and referral: their versions also tell that somebody looked into a repeat.
            tag.with(item.file().id(), item.file().earlierCaseId() == null ? 0 : 1);
            tag.with(String.valueOf(item.file().caseNumber()));
            item.people().forEach(person -> tag.with(person.id(), person.version()));
            item.addresses().forEach(address -> tag.with(address.id(), address.version()));
            ReferralRow referral = item.referral();
            if (referral != null) {
                tag.with(referral.id(), 0).with(referral.agencyId(), 0);
            }
        }
        said.forEach(row -> tag.with(row.id(), row.version()));
        return tag.of(tx, "agenda");
    }
}
