package uk.marac.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.marac.referral.RiskIndicator.ESCALATION;
import static uk.marac.referral.RiskIndicator.SEPARATION;
import static uk.marac.referral.RiskIndicator.STALKING;
import static uk.marac.referral.RiskIndicator.STRANGULATION;
import static uk.marac.referral.RiskIndicator.THREATS_TO_KILL;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.marac.referral.RiskIndicator;

class AgendaOrderTest {

    private static final Instant EARLY = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant LATE = Instant.parse("2026-03-09T09:00:00Z");

    private static final boolean YES = true;
    private static final boolean NO = false;

    /** Each stands before every one that comes after it; the later ones have everything else in their favour. */
    private static final List<PlaceFacts> IN_ORDER = List.of(
            facts(YES, NO, YES, Set.of(), NO, LATE, "CT-90"),
            facts(NO, YES, NO, Set.of(STALKING), NO, LATE, "CT-80"),
            facts(YES, NO, NO, Set.of(), YES, LATE, "CT-70"),
            facts(YES, YES, NO, Set.of(), NO, EARLY, "CT-60"),
            facts(NO, NO, YES, Set.of(), NO, LATE, "CT-50"),
            facts(NO, NO, NO, Set.of(ESCALATION), YES, LATE, "CT-40"),
            facts(NO, NO, NO, Set.of(STRANGULATION, THREATS_TO_KILL), NO, EARLY, "CT-30"),
            facts(NO, NO, NO, Set.of(SEPARATION), NO, LATE, "CT-25"),
            facts(NO, NO, NO, Set.of(), YES, LATE, "CT-20"),
            facts(NO, NO, NO, Set.of(), NO, EARLY, "CT-99"),
            facts(NO, NO, NO, Set.of(), NO, LATE, "CT-11"),
            facts(NO, NO, NO, Set.of(), NO, LATE, "CT-12"),
            facts(NO, NO, NO, Set.of(), NO, LATE, "CT-101"));

    static List<Arguments> reasons() {
        return List.of(
                Arguments.of(facts(YES, NO, NO, Set.of(), NO, EARLY, "CT-1"), "Children in the family"),
                Arguments.of(facts(NO, YES, NO, Set.of(), NO, EARLY, "CT-1"), "Pregnancy"),
                Arguments.of(
                        facts(YES, YES, YES, Set.of(THREATS_TO_KILL, STRANGULATION), YES, EARLY, "CT-1"),
                        "Children in the family; pregnancy; carried over from an earlier meeting;"
                                + " strangulation, threats to kill; repeat of an earlier case"),
                Arguments.of(facts(NO, NO, NO, Set.of(STALKING), NO, EARLY, "CT-1"), "Stalking"),
                Arguments.of(facts(NO, NO, NO, Set.of(), YES, EARLY, "CT-1"), "Repeat of an earlier case"),
                Arguments.of(facts(NO, NO, NO, Set.of(), NO, EARLY, "CT-1"), "By date of referral"));
    }

    @Test
    void each_stands_before_every_one_after_it() {
        AgendaOrder order = new AgendaOrder();
        for (int i = 0; i < IN_ORDER.size(); i++) {
            for (int j = i + 1; j < IN_ORDER.size(); j++) {
                assertThat(order.compare(IN_ORDER.get(i), IN_ORDER.get(j)))
                        .as("%s before %s", IN_ORDER.get(i), IN_ORDER.get(j))
                        .isNegative();
                assertThat(order.compare(IN_ORDER.get(j), IN_ORDER.get(i))).isPositive();
            }
        }
    }

    /** Each criterion alone, the strongest first; every one against its neighbour, which has all weaker ones to help it. */
    static List<Arguments> neighbours() {
        return List.of(
                Arguments.of(
                        "children before carried over",
                        facts(YES, NO, NO, Set.of(), NO, LATE, "CT-9"),
                        facts(NO, NO, YES, Set.of(STALKING), YES, EARLY, "CT-1")),
                Arguments.of(
                        "pregnancy before carried over",
                        facts(NO, YES, NO, Set.of(), NO, LATE, "CT-9"),
                        facts(NO, NO, YES, Set.of(STALKING), YES, EARLY, "CT-1")),
                Arguments.of(
                        "carried over before an indicator",
                        facts(NO, NO, YES, Set.of(), NO, LATE, "CT-9"),
                        facts(NO, NO, NO, Set.of(STRANGULATION), YES, EARLY, "CT-1")),
                Arguments.of(
                        "strangulation before a repeat",
                        facts(NO, NO, NO, Set.of(STRANGULATION), NO, LATE, "CT-9"),
                        facts(NO, NO, NO, Set.of(), YES, EARLY, "CT-1")),
                Arguments.of(
                        "threats to kill before a repeat",
                        facts(NO, NO, NO, Set.of(THREATS_TO_KILL), NO, LATE, "CT-9"),
                        facts(NO, NO, NO, Set.of(), YES, EARLY, "CT-1")),
                Arguments.of(
                        "stalking before a repeat",
                        facts(NO, NO, NO, Set.of(STALKING), NO, LATE, "CT-9"),
                        facts(NO, NO, NO, Set.of(), YES, EARLY, "CT-1")),
                Arguments.of(
                        "separation before a repeat",
                        facts(NO, NO, NO, Set.of(SEPARATION), NO, LATE, "CT-9"),
                        facts(NO, NO, NO, Set.of(), YES, EARLY, "CT-1")),
                Arguments.of(
                        "escalation before a repeat",
                        facts(NO, NO, NO, Set.of(ESCALATION), NO, LATE, "CT-9"),
                        facts(NO, NO, NO, Set.of(), YES, EARLY, "CT-1")),
                Arguments.of(
                        "a repeat before the date of referral",
                        facts(NO, NO, NO, Set.of(), YES, LATE, "CT-9"),
                        facts(NO, NO, NO, Set.of(), NO, EARLY, "CT-1")),
                Arguments.of(
                        "the date of referral before the case number",
                        facts(NO, NO, NO, Set.of(), NO, EARLY, "CT-9"),
                        facts(NO, NO, NO, Set.of(), NO, LATE, "CT-1")),
                Arguments.of(
                        "case numbers as they were given",
                        facts(NO, NO, NO, Set.of(), NO, EARLY, "CT-9"),
                        facts(NO, NO, NO, Set.of(), NO, EARLY, "CT-10")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("neighbours")
    void each_criterion_goes_before_the_next_whichever_is_asked_first(String rule, PlaceFacts one, PlaceFacts next) {
        AgendaOrder order = new AgendaOrder();

        assertThat(order.compare(one, next)).as(rule).isNegative();
        assertThat(order.compare(next, one)).as(rule).isPositive();
        assertThat(order.compare(one, one)).isZero();
        assertThat(order.compare(next, next)).isZero();
    }

    @Test
    void the_order_does_not_depend_on_how_the_cases_came() {
        List<PlaceFacts> backwards = new ArrayList<>(IN_ORDER);
        Collections.reverse(backwards);
        backwards.sort(new AgendaOrder());

        assertThat(backwards).isEqualTo(IN_ORDER);
    }

    @Test
    void how_many_indicators_are_named_decides_nothing() {
        PlaceFacts one = facts(NO, NO, NO, Set.of(SEPARATION), NO, EARLY, "CT-1");
        PlaceFacts all = facts(NO, NO, NO, Set.of(RiskIndicator.values()), NO, LATE, "CT-2");

        assertThat(new AgendaOrder().compare(one, all)).isNegative();
    }

    @Test
    void no_fact_that_could_decide_is_a_score() {
        assertThat(Arrays.stream(PlaceFacts.class.getRecordComponents()).map(component -> component.getType()))
                .allMatch(type ->
                        type == boolean.class || type == Set.class || type == Instant.class || type == String.class);
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void the_reason_names_every_ground_in_words(PlaceFacts facts, String words) {
        assertThat(AgendaOrder.reason(facts)).isEqualTo(words);
    }

    private static PlaceFacts facts(
            boolean children,
            boolean pregnancy,
            boolean carriedOver,
            Set<RiskIndicator> indicators,
            boolean repeat,
            Instant referredAt,
            String caseNumber) {
        return new PlaceFacts(children, pregnancy, carriedOver, indicators, repeat, referredAt, caseNumber);
    }
}
