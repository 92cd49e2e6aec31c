package uk.marac.referral;

/**
 * What the coordinator may do with a referral. There is no silent refusal: each has a reason that the referrer reads.
 */
public enum ScreeningDecision {
    ACCEPT(ReferralAct.ACCEPT),
    RETURN(ReferralAct.RETURN),
    REDIRECT(ReferralAct.REDIRECT);

    private final ReferralAct act;

    ScreeningDecision(ReferralAct act) {
        this.act = act;
    }

    ReferralAct act() {
        return act;
    }
}
