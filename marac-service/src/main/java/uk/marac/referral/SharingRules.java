package uk.marac.referral;

import java.time.Duration;
import java.time.Instant;
import uk.marac.time.LondonDay;
import uk.marac.web.FieldErrors;

/** What a decision to share must say, the more so without consent. */
final class SharingRules {

    private static final Duration OLDEST = Duration.ofDays(366);

    private SharingRules() {}

    /**
     * Bears a decision in which something is not said yet.
     *
     * @param at the path of the decision in the request, with its dot
     */
    static void check(String at, SharingDecisionRequest sharing, Instant now, FieldErrors errors) {
        Instant decided = sharing.decidedAt();
        if (decided != null && (decided.isAfter(now) || decided.isBefore(now.minus(OLDEST)))) {
            errors.wrong(at + "decidedAt", "must be a time of the past year");
        } else if (decided != null
                && sharing.reviewOn() != null
                && sharing.reviewOn().isBefore(LondonDay.of(decided))) {
            errors.wrong(at + "reviewOn", "is before the decision");
        }
        if (sharing.consent() == null || sharing.consent() == Consent.GIVEN) {
            return;
        }
        String why = "is required where consent was not given";
        errors.require(at + "consentReason", sharing.consentReason(), why);
        errors.require(at + "necessity", sharing.necessity(), why);
        errors.require(at + "proportionality", sharing.proportionality(), why);
        errors.require(at + "risksOfSharing", sharing.risksOfSharing(), why);
        errors.require(at + "risksOfNotSharing", sharing.risksOfNotSharing(), why);
        if (sharing.lawfulBases() != null && sharing.lawfulBases().contains(LawfulBasis.UK_GDPR_6_1_A_CONSENT)) {
            errors.wrong(at + "lawfulBases", "cannot be consent where consent was not given");
        }
    }
}
