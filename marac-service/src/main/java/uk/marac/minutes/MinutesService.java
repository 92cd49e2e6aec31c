package uk.marac.minutes;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import uk.marac.agenda.AgendaDao;
import uk.marac.attendance.AttendanceService;
import uk.marac.attendance.Declarations;
import uk.marac.casefile.Involvements;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Idempotency;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AreaId;
import uk.marac.id.MeetingId;
import uk.marac.id.MinutesId;
import uk.marac.meeting.MeetingDao;
import uk.marac.meeting.MeetingEvent;
import uk.marac.meeting.MeetingRow;
import uk.marac.meeting.MeetingState;
import uk.marac.meeting.MeetingStates;
import uk.marac.minutes.MinutesCompiler.Compiled;
import uk.marac.notice.NoticeKind;
import uk.marac.notice.Outbox;
import uk.marac.notice.Recipients;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.web.ProblemException;

/** Issues minutes and shows them. What was issued stays as it was; a correction is the next number. */
public final class MinutesService {

    private static final MinutesId DRAFT = new MinutesId(new UUID(0, 0));
    private static final Set<MeetingState> DRAFTED =
            Set.of(MeetingState.IN_SESSION, MeetingState.HELD, MeetingState.MINUTES_ISSUED);

    private final Gate gate;
    private final AttendanceService attendance;
    private final MeetingDao meetings = new MeetingDao();
    private final AgendaDao agendas = new AgendaDao();
    private final Declarations declarations = new Declarations();
    private final MinutesCompiler compiler = new MinutesCompiler();
    private final MinutesDao minutes = new MinutesDao();
    private final Outbox outbox = new Outbox();

    public MinutesService(Gate gate, AttendanceService attendance) {
        this.gate = gate;
        this.attendance = attendance;
    }

    /**
     * Freezes what the meeting recorded, the cases closed to the actor too.
     *
     * @throws ProblemException 409 before the meeting was held or without the actor's signature, 422 where a later
     *     issue does not say what it corrects, or the first one says so
     */
    public UUID issue(
            Actor actor, AreaId area, MeetingId id, MinutesRequest request, @Nullable Idempotency idempotency) {
        return gate.create(
                actor,
                Permission.ISSUE_MINUTES,
                Target.of(area, id),
                idempotency,
                (tx, made) -> issue(tx, id, new MinutesId(made), request));
    }

    private void issue(WriteTx tx, MeetingId id, MinutesId made, MinutesRequest request) {
        MeetingRow meeting = meetings.get(tx, id);
        MeetingRow issued = meeting.in(MeetingStates.move(meeting.state(), MeetingEvent.ISSUE_MINUTES));
        declarations.require(tx, id);
        int number = minutes.ofMeeting(tx, id).size() + 1;
        String correction = request.correction();
        if ((number > 1) != (correction != null && !correction.isBlank())) {
            throw ProblemException.invalid(
                    "correction", number > 1 ? "is required: minutes were issued before" : "is for a later issue only");
        }
        Compiled compiled = compiler.compile(tx, made, meeting, agendas.whole(tx, meeting));
        tx.insert(row(tx, meeting, made, number, request));
        compiled.cases().forEach(tx::insert);
        compiled.paragraphs().forEach(tx::insert);
        tx.update(issued);
        outbox.tell(tx, NoticeKind.MINUTES_ISSUED, id, Recipients.atMeeting(tx, meetings.agencies(tx, id)));
    }

    public List<MinutesSummary> list(Actor actor, AreaId area, MeetingId id) {
        return gate.read(actor, Permission.VIEW_MEETING, Target.of(area, id), tx -> minutes.ofMeeting(tx, id).stream()
                .map(row -> new MinutesSummary(row.id(), row.number(), row.issuedAt()))
                .toList());
    }

    /** As the reader may see them. */
    public MinutesView view(Actor actor, AreaId area, MinutesId id) {
        return gate.read(actor, Permission.VIEW_MINUTES, Target.of(area, id), tx -> {
            MinutesRow row = minutes.get(tx, id);
            List<CaseMinuteRow> cases = minutes.visible(tx, id);
            return view(
                    tx,
                    row,
                    cases,
                    minutes.paragraphs(
                            tx, id, cases.stream().map(CaseMinuteRow::caseId).toList()));
        });
    }

    /** What would be issued now, as far as the actor may see it. */
    public MinutesView draft(Actor actor, AreaId area, MeetingId id) {
        return gate.read(actor, Permission.VIEW_MINUTES_DRAFT, Target.of(area, id), tx -> {
            MeetingRow meeting = meetings.get(tx, id);
            if (!DRAFTED.contains(meeting.state())) {
                throw ProblemException.conflict("state", "minutes are drafted from the opening of the meeting on");
            }
            Compiled compiled = compiler.compile(tx, DRAFT, meeting, agendas.visible(tx, meeting));
            return view(
                    tx,
                    row(tx, meeting, DRAFT, 0, new MinutesRequest(null, null)),
                    compiled.cases(),
                    compiled.paragraphs());
        });
    }

    private MinutesRow row(Tx tx, MeetingRow meeting, MinutesId id, int number, MinutesRequest request) {
        return new MinutesRow(
                tx.area(),
                id,
                1,
                meeting.id(),
                number,
                tx.now(),
                meeting.venue(),
                new Confidential<>(meeting.startsAt()),
                new Confidential<>(tx.actor().id()),
                new Confidential<>(attendance.of(tx, meeting.id())),
                Narrative.ofNullable(request.note()),
                Narrative.ofNullable(request.correction()));
    }

    private MinutesView view(Tx tx, MinutesRow row, List<CaseMinuteRow> cases, List<MinutedParagraphRow> paragraphs) {
        MinutesReader reader = new MinutesReader(
                tx,
                Involvements.atTable(
                        tx, cases.stream().collect(Collectors.toMap(CaseMinuteRow::listingId, CaseMinuteRow::caseId))));
        boolean draft = row.id().equals(DRAFT);
        boolean wasBefore = meetings.isBefore(tx, meetings.agencies(tx, row.meetingId()));
        return new MinutesView(
                draft ? null : row.id(),
                row.meetingId(),
                row.number(),
                draft ? null : row.issuedAt(),
                MinutesView.HANDLING,
                wasBefore ? row.venue() : null,
                row.startsAt(),
                row.attendance(),
                wasBefore ? row.note() : null,
                tx.standing().seesEveryCase() ? row.correction() : null,
                IntStream.range(0, cases.size())
                        .mapToObj(i -> reader.view(i + 1, cases.get(i), paragraphs))
                        .toList());
    }
}
