package uk.marac.casefile;

import static uk.marac.casefile.CaseState.CLOSED;
import static uk.marac.casefile.CaseState.HEARD;
import static uk.marac.casefile.CaseState.JOINED;
import static uk.marac.casefile.CaseState.LISTED;
import static uk.marac.casefile.CaseState.NOT_ACCEPTED;
import static uk.marac.casefile.CaseState.OPEN;
import static uk.marac.casefile.CaseState.REFERRED;
import static uk.marac.casefile.CaseState.TRANSFERRED_OUT;

import java.util.List;
import uk.marac.state.StateTable;
import uk.marac.state.StateTable.Step;
import uk.marac.web.ProblemException;

/**
 * Every step that a case can take, as a table; a step that is not in it cannot be taken. An outcome may be corrected
 * while the meeting is in session, so a case can be heard or put off from where the first word about it left it.
 */
public final class CaseStates {

    public static final StateTable<CaseState, CaseAct> TABLE = new StateTable<>(
            "A case",
            List.of(
                    new Step<>(REFERRED, CaseAct.ACCEPT, OPEN, "coordinator, by accepting the referral"),
                    new Step<>(
                            REFERRED,
                            CaseAct.TURN_DOWN,
                            NOT_ACCEPTED,
                            "coordinator, by redirecting the referral; referring agency, by withdrawing it"),
                    new Step<>(
                            REFERRED,
                            CaseAct.JOIN,
                            JOINED,
                            "coordinator, with the reason; its referral tells of the incident of another case"),
                    new Step<>(
                            JOINED, CaseAct.SEPARATE, REFERRED, "coordinator, with the reason; it does not after all"),
                    takesIn(OPEN),
                    takesIn(LISTED),
                    new Step<>(OPEN, CaseAct.PUT_ON_AGENDA, OPEN, "coordinator; stands on no other agenda"),
                    new Step<>(
                            HEARD,
                            CaseAct.PUT_ON_AGENDA,
                            OPEN,
                            "coordinator, with the reason; only a kind of meeting that does not take the MARAC's place has heard it"),
                    new Step<>(
                            OPEN,
                            CaseAct.CLOSE_AGENDA,
                            LISTED,
                            "coordinator, by closing the agenda on which it stands, or by adding it late"),
                    new Step<>(LISTED, CaseAct.HEAR, HEARD, "coordinator or chair, who has signed; in session"),
                    new Step<>(
                            LISTED,
                            CaseAct.PUT_OFF,
                            OPEN,
                            "coordinator or chair; deferred or not reached in session, or withdrawn, before it too"),
                    new Step<>(OPEN, CaseAct.HEAR, HEARD, "coordinator or chair; heard after all, in session"),
                    new Step<>(
                            OPEN,
                            CaseAct.PUT_OFF,
                            OPEN,
                            "coordinator or chair; another outcome in session, or off an agenda that is not closed"),
                    new Step<>(
                            HEARD,
                            CaseAct.CLOSE_AGENDA,
                            LISTED,
                            "coordinator; put on this agenda before the meeting that put it off heard it after all"),
                    new Step<>(HEARD, CaseAct.HEAR, HEARD, "coordinator or chair; at a later meeting too"),
                    new Step<>(HEARD, CaseAct.PUT_OFF, OPEN, "coordinator or chair; another outcome, in session"),
                    new Step<>(
                            HEARD,
                            CaseAct.CLOSE,
                            CLOSED,
                            "coordinator, with the reason; waits on no agenda, its meeting was held, its actions are settled"),
                    new Step<>(
                            OPEN,
                            CaseAct.CLOSE,
                            CLOSED,
                            "coordinator, with the reason; the chair took it off in session, or it was heard and then reopened"),
                    new Step<>(
                            CLOSED,
                            CaseAct.REOPEN,
                            OPEN,
                            "coordinator, with the reason; the next agenda has it or says why it may wait"),
                    offered(OPEN),
                    offered(LISTED),
                    offered(HEARD),
                    offered(TRANSFERRED_OUT),
                    takenOver(OPEN, TRANSFERRED_OUT),
                    takenOver(LISTED, TRANSFERRED_OUT),
                    takenOver(HEARD, TRANSFERRED_OUT),
                    takenOver(TRANSFERRED_OUT, TRANSFERRED_OUT),
                    takenOver(CLOSED, CLOSED),
                    new Step<>(
                            TRANSFERRED_OUT,
                            CaseAct.TRANSFER_FAILED,
                            OPEN,
                            "courier; the other area did not take it on after all; the next agenda has it or says why it may wait"),
                    new Step<>(
                            TRANSFERRED_OUT,
                            CaseAct.CLOSE_AGENDA,
                            TRANSFERRED_OUT,
                            "coordinator or chair; stood on it before it was transferred"),
                    new Step<>(
                            TRANSFERRED_OUT,
                            CaseAct.HEAR,
                            TRANSFERRED_OUT,
                            "coordinator or chair; stood on that agenda before it was transferred"),
                    new Step<>(
                            TRANSFERRED_OUT,
                            CaseAct.PUT_OFF,
                            TRANSFERRED_OUT,
                            "coordinator or chair; stood on that agenda before it was transferred"),
                    new Step<>(
                            TRANSFERRED_OUT,
                            CaseAct.CLOSE,
                            CLOSED,
                            "coordinator, with the reason; waits on no agenda, its actions are settled"),
                    new Step<>(
                            TRANSFERRED_OUT,
                            CaseAct.REOPEN,
                            OPEN,
                            "coordinator, with the reason; the victim came back")));

    private CaseStates() {}

    private static Step<CaseState, CaseAct> takesIn(CaseState state) {
        return new Step<>(
                state,
                CaseAct.TAKE_IN,
                state,
                "coordinator; another referral tells of its incident, before its meeting");
    }

    private static Step<CaseState, CaseAct> offered(CaseState state) {
        return new Step<>(state, CaseAct.OFFER, state, "coordinator, with the reason; to another area");
    }

    private static Step<CaseState, CaseAct> takenOver(CaseState state, CaseState next) {
        return new Step<>(state, CaseAct.TRANSFER_OUT, next, "courier; the other area has accepted it");
    }

    /** @throws ProblemException 409 if the case cannot take this step now */
    public static CaseState move(CaseState state, CaseAct act) {
        return TABLE.after(state, act)
                .orElseThrow(() ->
                        ProblemException.conflict("state", "the case is " + state + ", which does not allow this"));
    }
}
