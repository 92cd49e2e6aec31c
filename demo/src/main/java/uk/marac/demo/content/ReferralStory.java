package uk.marac.demo.content;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.marac.person.PartyRequest;
import uk.marac.referral.Consent;
import uk.marac.referral.ReferralCriterion;
import uk.marac.referral.RiskIndicator;

/**
 * What is told of a referral; {@link ReferralPaper} adds what a form asks beyond it.
 *
 * @param key by which other stories name it
 * @param by who refers
 * @param day days after the meeting that was held on which it comes in; negative before it
 * @param incidentDaysBefore how long before that the incident was
 * @param yes how many questions of the risk instrument are answered with yes; null for none asked
 */
record ReferralStory(
        String key,
        String by,
        int day,
        int incidentDaysBefore,
        @Nullable Integer yes,
        PartyRequest victim,
        List<PartyRequest> perpetrators,
        List<PartyRequest> children,
        List<PartyRequest> adultsAtRisk,
        Set<ReferralCriterion> criteria,
        @Nullable String judgementReason,
        String narrative,
        Set<RiskIndicator> indicators,
        @Nullable String victimUnawareReason,
        @Nullable String afraidOf,
        @Nullable String safeToTalkTo,
        @Nullable String unsafeToTalkTo,
        Consent consent,
        @Nullable String consentReason) {

    ReferralStory {
        children = children == null ? List.of() : children;
        adultsAtRisk = adultsAtRisk == null ? List.of() : adultsAtRisk;
        indicators = indicators == null ? Set.of() : indicators;
    }
}
