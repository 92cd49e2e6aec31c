package uk.marac.referral;

import static uk.marac.referral.ReferralState.ACCEPTED;
import static uk.marac.referral.ReferralState.JOINED;
import static uk.marac.referral.ReferralState.REDIRECTED;
import static uk.marac.referral.ReferralState.RETURNED;
import static uk.marac.referral.ReferralState.SUBMITTED;
import static uk.marac.referral.ReferralState.WITHDRAWN;

import java.util.List;
import uk.marac.state.StateTable;
import uk.marac.state.StateTable.Step;
import uk.marac.web.ProblemException;

/** Every step that a referral can take, as a table; a step that is not in it cannot be taken. */
public final class ReferralStates {

    public static final StateTable<ReferralState, ReferralAct> TABLE = new StateTable<>(
            "A referral",
            List.of(
                    new Step<>(
                            SUBMITTED,
                            ReferralAct.DETERMINE_REPEAT,
                            SUBMITTED,
                            "coordinator; whether it is a repeat, and of which case"),
                    new Step<>(
                            ACCEPTED,
                            ReferralAct.DETERMINE_REPEAT,
                            ACCEPTED,
                            "coordinator, with the reason; noticed only now"),
                    new Step<>(
                            SUBMITTED,
                            ReferralAct.ACCEPT,
                            ACCEPTED,
                            "coordinator, with the reason; whether it is a repeat was determined, how the victim may be reached was said"),
                    new Step<>(
                            SUBMITTED,
                            ReferralAct.RETURN,
                            RETURNED,
                            "coordinator, with the reason; says what is missing"),
                    new Step<>(
                            SUBMITTED,
                            ReferralAct.REDIRECT,
                            REDIRECTED,
                            "coordinator, with the reason; says who helps instead; whether it is a repeat was determined"),
                    new Step<>(
                            SUBMITTED,
                            ReferralAct.JOIN,
                            JOINED,
                            "coordinator, with the reason; was determined to tell of the incident of an open case"),
                    new Step<>(
                            JOINED,
                            ReferralAct.SEPARATE,
                            SUBMITTED,
                            "coordinator, with the reason; it does not belong to that case after all"),
                    new Step<>(SUBMITTED, ReferralAct.WITHDRAW, WITHDRAWN, "referring agency, with the reason"),
                    new Step<>(RETURNED, ReferralAct.SEND_AGAIN, SUBMITTED, "referring agency; all of it"),
                    new Step<>(RETURNED, ReferralAct.WITHDRAW, WITHDRAWN, "referring agency, with the reason")));

    private ReferralStates() {}

    /** @throws ProblemException 409 if this cannot be done with the referral now */
    public static ReferralState move(ReferralState state, ReferralAct act) {
        return TABLE.after(state, act)
                .orElseThrow(() -> ProblemException.conflict("state", "is " + state + ", which does not allow this"));
    }
}
