package uk.marac.demo.content;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import uk.marac.person.PartyRequest;
import uk.marac.referral.Consent;
import uk.marac.referral.ReferralCriterion;
import uk.marac.referral.RiskIndicator;

/** What is told in the referral of a case of the past. */
record PastStory(PastPeople people, PastWords words, long seed) {

    ReferralStory of(PastCase file) {
        Random drawn = drawn(file, 1);
        List<PartyRequest> family = people.family(file.family(), file.children());
        boolean judged = drawn.nextInt(3) == 0;
        boolean agrees = drawn.nextInt(5) > 0;
        return new ReferralStory(
                file.key(),
                file.by(),
                0,
                1 + drawn.nextInt(9),
                judged ? 6 + drawn.nextInt(8) : 14 + drawn.nextInt(8),
                family.get(0),
                List.of(family.get(1)),
                family.subList(2, family.size()),
                List.of(),
                criteria(file, judged),
                judged ? "The score does not show how fast it has become worse." : null,
                String.join(
                        " ",
                        PastWords.one(words.happened(), drawn),
                        PastWords.one(words.before(), drawn),
                        PastWords.one(words.now(), drawn)),
                indicators(drawn),
                null,
                null,
                null,
                null,
                agrees ? Consent.GIVEN : Consent.REFUSED,
                agrees ? null : "Fears that the perpetrator will hear of it.");
    }

    /** The same draws for the same case and purpose, whenever they are made. */
    Random drawn(PastCase file, int purpose) {
        return PastWords.draws((seed * 31 + file.key().hashCode()) * 31 + purpose);
    }

    private static Set<ReferralCriterion> criteria(PastCase file, boolean judged) {
        Set<ReferralCriterion> criteria =
                EnumSet.of(judged ? ReferralCriterion.PROFESSIONAL_JUDGEMENT : ReferralCriterion.VISIBLE_HIGH_RISK);
        // Only the police know what was before a meeting last time; of the rest the matcher tells.
        if (file.repeat() && file.by().equals("police")) {
            criteria.add(ReferralCriterion.REPEAT);
        }
        return criteria;
    }

    private static Set<RiskIndicator> indicators(Random drawn) {
        Set<RiskIndicator> indicators = EnumSet.noneOf(RiskIndicator.class);
        for (RiskIndicator indicator : RiskIndicator.values()) {
            if (drawn.nextInt(6) == 0) {
                indicators.add(indicator);
            }
        }
        return indicators;
    }
}
