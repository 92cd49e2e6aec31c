package uk.marac.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.marac.referral.RiskIndicator;

/** Every combination of the criteria against every other, with dates and numbers for and against each. */
class AgendaPairsTest {

    private static final Instant EARLY = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant LATE = Instant.parse("2026-03-09T09:00:00Z");
    private static final int ALL = 16;

    @Test
    void the_strongest_criterion_in_which_two_cases_differ_decides_and_nothing_weaker() {
        AgendaOrder order = new AgendaOrder();
        for (int one = 0; one < ALL; one++) {
            for (int other = 0; other < ALL; other++) {
                // The greater number has the strongest bit that the other has not.
                if (one > other) {
                    for (PlaceFacts before : facts(one, LATE, "CT-2026-0100")) {
                        for (PlaceFacts after : facts(other, EARLY, "CT-2026-0001")) {
                            assertThat(order.compare(before, after))
                                    .as("%s before %s", before, after)
                                    .isNegative();
                            assertThat(order.compare(after, before)).isPositive();
                        }
                    }
                }
            }
        }
    }

    @Test
    void of_two_that_differ_in_no_criterion_the_earlier_goes_first_and_of_one_day_the_lower_number() {
        AgendaOrder order = new AgendaOrder();
        for (int criteria = 0; criteria < ALL; criteria++) {
            for (PlaceFacts early : facts(criteria, EARLY, "CT-2026-0100")) {
                for (PlaceFacts late : facts(criteria, LATE, "CT-2026-0001")) {
                    assertThat(order.compare(early, late)).isNegative();
                }
                for (PlaceFacts next : facts(criteria, EARLY, "CT-2026-0101")) {
                    assertThat(order.compare(early, next)).isNegative();
                    assertThat(order.compare(next, early)).isPositive();
                }
            }
        }
    }

    /** Children or pregnancy, carried over, an indicator, a repeat: one bit each, the strongest first. */
    private static List<PlaceFacts> facts(int criteria, Instant at, String number) {
        boolean lifted = (criteria & 8) != 0;
        List<PlaceFacts> all = new ArrayList<>();
        for (boolean children : new boolean[] {true, false}) {
            for (boolean pregnancy : new boolean[] {true, false}) {
                if ((children || pregnancy) == lifted) {
                    all.add(new PlaceFacts(
                            children,
                            pregnancy,
                            (criteria & 4) != 0,
                            (criteria & 2) != 0 ? Set.of(RiskIndicator.SEPARATION) : Set.of(),
                            (criteria & 1) != 0,
                            at,
                            number));
                }
            }
        }
        return all;
    }
}
