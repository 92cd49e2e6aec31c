package uk.marac.referral;

/**
 * What the coordinator may do with a referral. There is no silent refusal: each has a reason that the referrer reads.
 */
public enum ScreeningDecision {
    ACCEPT(ReferralAct.ACCEPT),
    RETURN(ReferralAct.RETURN),
    REDIRECT(ReferralAct.REDIRECT),
    /** It tells of the incident of another case, with which it is heard. */
    JOIN(ReferralAct.JOIN),
    /** It was joined and does not belong there. */
    SEPARATE(ReferralAct.SEPARATE);

    private final ReferralAct act;

    ScreeningDecision(ReferralAct act) {
        this.act = act;
    }

    ReferralAct act() {
        return act;
    }
}
