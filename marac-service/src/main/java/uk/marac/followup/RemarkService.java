package uk.marac.followup;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.action.ActionRow;
import uk.marac.attendance.Declarations;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Idempotency;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.WriteTx;
import uk.marac.id.ActionId;
import uk.marac.id.ActionRemarkId;
import uk.marac.id.AreaId;
import uk.marac.id.MeetingId;
import uk.marac.meeting.MeetingDao;
import uk.marac.meeting.MeetingRow;
import uk.marac.meeting.MeetingState;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.web.ProblemException;

/** Records what is said of an action that a meeting reads out. */
public final class RemarkService {

    private final Gate gate;
    private final Declarations declarations = new Declarations();
    private final MeetingDao meetings = new MeetingDao();
    private final ReviewDao reviews = new ReviewDao();

    public RemarkService(Gate gate) {
        this.gate = gate;
    }

    /** @throws ProblemException 409 outside the session, unsigned, or of an action that the meeting does not read out */
    public UUID remark(
            Actor actor,
            AreaId area,
            MeetingId meeting,
            ActionId id,
            RemarkRequest request,
            @Nullable Idempotency idempotency) {
        return gate.create(
                actor,
                Permission.REMARK_ON_ACTION,
                Target.of(area, id),
                idempotency,
                (tx, made) -> remark(tx, new ActionRemarkId(made), meeting, id, request.said()));
    }

    private void remark(WriteTx tx, ActionRemarkId made, MeetingId meetingId, ActionId id, String said) {
        MeetingRow meeting = meetings.hold(tx, meetingId);
        if (meeting.state() != MeetingState.IN_SESSION) {
            throw ProblemException.conflict("state", "what is said is recorded while the meeting is in session");
        }
        declarations.require(tx, meetingId);
        Instant since = new Readings(meetings.all(tx)).before(meeting).orElse(Instant.EPOCH);
        ActionRow action = reviews.reviewed(tx, meeting, since, id)
                .orElseThrow(() -> ProblemException.conflict("action", "is not read out at this meeting"));
        tx.insert(new RemarkRow(
                tx.area(), made, 1, action.caseId(), id, meetingId, new Narrative(said), new Confidential<>(tx.now())));
    }
}
