package uk.marac.referral;

import uk.marac.gate.WriteTx;

/** Something that must be settled before a referral can be accepted, or sent elsewhere. */
@FunctionalInterface
public interface AcceptanceCheck {

    /** @throws uk.marac.web.ProblemException 409 while it is not settled */
    void check(WriteTx tx, ReferralRow referral);

    /** Whether it must be settled before a referral is sent elsewhere as well. */
    default boolean isAskedBeforeRedirecting() {
        return true;
    }
}
