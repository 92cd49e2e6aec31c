package uk.marac.attendance;

import java.util.Set;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.AreaId;
import uk.marac.id.MeetingId;
import uk.marac.meeting.MeetingRow;
import uk.marac.meeting.MeetingState;
import uk.marac.web.ProblemException;

/** Signing for oneself, meeting by meeting. */
public final class DeclarationService {

    private static final Set<MeetingState> SIGNABLE =
            Set.of(MeetingState.AGENDA_SENT, MeetingState.IN_SESSION, MeetingState.HELD, MeetingState.MINUTES_ISSUED);

    private final Gate gate;
    private final Declarations declarations = new Declarations();

    public DeclarationService(Gate gate) {
        this.gate = gate;
    }

    /** The text, and when the actor signed it for this meeting. */
    public DeclarationView view(Actor actor, AreaId area, MeetingId meeting) {
        return gate.read(
                actor,
                Permission.VIEW_DECLARATION,
                Target.of(area, meeting),
                tx -> new DeclarationView(
                        DeclarationText.VERSION,
                        DeclarationText.TEXT,
                        declarations
                                .own(tx, meeting)
                                .map(DeclarationRow::signedAt)
                                .orElse(null)));
    }

    /**
     * Signs for the actor; a second time changes nothing.
     *
     * @throws ProblemException 409 if another text is in force, or the meeting's agenda is not out yet
     */
    public void sign(Actor actor, AreaId area, MeetingId meeting, DeclarationRequest request) {
        gate.write(actor, Permission.SIGN_DECLARATION, Target.of(area, meeting), tx -> {
            MeetingRow row = tx.rows(MeetingRow.class).withId(meeting).find().orElseThrow(tx::refuse);
            if (request.textVersion() != DeclarationText.VERSION) {
                throw ProblemException.conflict(
                        "textVersion", "is not the version of the text in force; read it first");
            }
            if (!SIGNABLE.contains(row.state())) {
                throw ProblemException.conflict("state", "the agenda of this meeting has not been sent");
            }
            boolean first = declarations.own(tx, meeting).isEmpty();
            if (first) {
                tx.insert(
                        new DeclarationRow(area, tx.newId(), 1, meeting, actor.id(), request.textVersion(), tx.now()));
            }
            return first;
        });
    }
}
