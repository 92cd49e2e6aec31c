package uk.marac.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import uk.marac.person.AddressRequest;
import uk.marac.person.PartyRequest;
import uk.marac.person.SafeContactRequest;
import uk.marac.referral.Consent;
import uk.marac.referral.IncidentBasis;
import uk.marac.referral.LawfulBasis;
import uk.marac.referral.ReferralCriterion;
import uk.marac.referral.ReferralRequest;
import uk.marac.referral.RiskIndicator;
import uk.marac.referral.SharingDecisionRequest;
import uk.marac.time.LondonDay;

/**
 * Makes up a referral of people who do not exist, at addresses and numbers that cannot: for auditors who do not write one
 * themselves. Who knows this list knows its words; what an auditor writes is known to nobody.
 */
final class FictionalReferral {

    private static final List<String> SURNAMES = List.of(
            "Harrow",
            "Okoye",
            "Lindqvist",
            "Bramley",
            "Farooq",
            "Penhale",
            "Achterberg",
            "Doyle",
            "Marchetti",
            "Sandhu");
    private static final List<String> WOMEN =
            List.of("Eleanor", "Ngozi", "Astrid", "Jess", "Samina", "Morwenna", "Iris", "Aoife", "Chiara", "Simran");
    private static final List<String> MEN =
            List.of("Callum", "Emeka", "Rune", "Darren", "Imran", "Jago", "Pieter", "Declan", "Luca", "Gurdeep");
    private static final List<String> STREETS =
            List.of("Orchard Row", "Tannery Lane", "Beacon Street", "Mill Bank", "Chapel Hill", "Weir Road");
    private static final List<String> WORKERS =
            List.of("Robin Ashby", "Pat Merrick", "Sam Oduya", "Chris Tolland", "Alex Winterton");
    private static final List<String> NARRATIVES = List.of(
            "She says that he followed her from work on two evenings this month and waited outside the flat. He has her"
                    + " sister's address. She is moving her things to a friend's.",
            "Neighbours called after shouting in the early hours. She had a bruise on the wrist and would not say more"
                    + " while he was in the room. Rung back the next day: she is afraid of what he does when he drinks.",
            "He has sent messages from new numbers since the separation, some of them threatening. He knows at which"
                    + " times the child is handed over and has come twice when he was not expected.");

    private final RandomGenerator random;

    FictionalReferral(RandomGenerator random) {
        this.random = random;
    }

    ReferralRequest at(Instant now) {
        LocalDate today = LondonDay.of(now);
        String worker = one(WORKERS);
        return new ReferralRequest(
                null,
                worker,
                party(one(WOMEN), born(today), "female", null),
                List.of(party(one(MEN), born(today), "male", "former partner")),
                List.of(),
                List.of(),
                new SafeContactRequest("07700 900" + random.nextInt(100, 1000), true, "weekdays before three", false),
                Set.of(ReferralCriterion.PROFESSIONAL_JUDGEMENT),
                "What has happened is less than what she is afraid of, and it has become worse.",
                today.minusDays(random.nextInt(2, 12)),
                IncidentBasis.INCIDENT,
                one(NARRATIVES),
                Set.of(RiskIndicator.SEPARATION, RiskIndicator.STALKING),
                true,
                null,
                null,
                null,
                null,
                null,
                sharing(now, worker),
                Set.of(),
                null,
                null,
                null);
    }

    private PartyRequest party(String given, LocalDate born, String gender, @Nullable String to) {
        AddressRequest address = new AddressRequest(
                random.nextInt(1, 90) + " " + one(STREETS), "ZZ" + random.nextInt(1, 10) + " 9ZZ", null, null);
        return new PartyRequest(one(SURNAMES), given, List.of(), born, gender, to, false, List.of(address), null, null);
    }

    private LocalDate born(LocalDate today) {
        return today.minusYears(random.nextInt(22, 58)).minusDays(random.nextInt(365));
    }

    private SharingDecisionRequest sharing(Instant now, String worker) {
        return new SharingDecisionRequest(
                Consent.GIVEN,
                null,
                "To reduce the risk of serious harm.",
                Set.of(LawfulBasis.UK_GDPR_6_1_E_PUBLIC_TASK),
                null,
                null,
                null,
                null,
                worker,
                "Team manager",
                now.minus(Duration.ofMinutes(random.nextInt(20, 240))),
                null,
                null);
    }

    private String one(List<String> several) {
        return several.get(random.nextInt(several.size()));
    }
}
