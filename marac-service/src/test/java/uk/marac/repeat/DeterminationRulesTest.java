package uk.marac.repeat;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.marac.id.CaseId;
import uk.marac.matching.MatchBand;
import uk.marac.matching.MatchKind;
import uk.marac.matching.Proposal;
import uk.marac.matching.ProposalState;
import uk.marac.protocol.RepeatAnchor;
import uk.marac.protocol.RepeatIncidentTest;
import uk.marac.referral.IncidentBasis;
import uk.marac.web.ProblemException;

/** Two earlier cases of the same people: the coordinator names the first, the rule has something to say of both. */
class DeterminationRulesTest {

    private static final RepeatRule RULE = new RepeatRule(12, RepeatAnchor.LAST_REFERRAL, RepeatIncidentTest.ANY_ABUSE);
    private static final LocalDate INCIDENT = LocalDate.of(2024, 6, 1);
    private static final CaseId NAMED = new CaseId(UUID.randomUUID());
    private static final CaseId OTHER = new CaseId(UUID.randomUUID());

    @ParameterizedTest(name = "referred {0} and {1}: {2}")
    @CsvSource(
            nullValues = "-",
            value = {
                "2022-01-10T09:00:00Z, 2024-01-10T09:00:00Z, NEW",
                "2022-01-10T09:00:00Z, -,                    NEW",
                "2022-01-10T09:00:00Z, 2024-01-10T09:00:00Z, DIFFERENT_PEOPLE",
                "2022-01-10T09:00:00Z, 2024-01-10T09:00:00Z, REPEAT"
            })
    void whoever_passes_over_a_repeat_or_what_may_be_one_says_why(
            Instant named, @Nullable Instant other, RepeatVerdict verdict) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(() -> check(named, other, verdict, null));
        assertThatCode(() -> check(named, other, verdict, "Both cases were read."))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "referred {0} and {1}: {2}")
    @CsvSource({
        "2022-01-10T09:00:00Z, 2023-01-10T09:00:00Z, NEW",
        "2022-01-10T09:00:00Z, 2023-01-10T09:00:00Z, DIFFERENT_PEOPLE",
        "2024-01-10T09:00:00Z, 2022-01-10T09:00:00Z, REPEAT"
    })
    void whoever_follows_the_rule_in_all_of_them_need_not(Instant named, Instant other, RepeatVerdict verdict) {
        assertThatCode(() -> check(named, other, verdict, null)).doesNotThrowAnyException();
    }

    private static void check(Instant named, @Nullable Instant other, RepeatVerdict verdict, @Nullable String reason) {
        boolean different = verdict == RepeatVerdict.DIFFERENT_PEOPLE;
        var request = new DeterminationRequest(verdict, different ? null : NAMED, "A power of arrest.", null, reason);
        RepeatFinding ofNamed = finding(named);
        DeterminationRules.check(
                request,
                RULE,
                different ? RULE.withoutEarlierCase() : ofNamed,
                List.of(proposal(NAMED), proposal(OTHER)),
                List.of(ofNamed, finding(other)));
    }

    private static RepeatFinding finding(@Nullable Instant referred) {
        return RULE.apply(
                new Incident(INCIDENT, IncidentBasis.INCIDENT, null),
                new EarlierEvents(LocalDate.of(2021, 12, 1), IncidentBasis.INCIDENT, Instant.EPOCH, referred, null));
    }

    private static Proposal proposal(CaseId earlier) {
        return new Proposal(
                MatchKind.SAME_PEOPLE, earlier, MatchBand.POSSIBLE, List.of(), ProposalState.PROPOSED, null, null);
    }
}
