package uk.marac.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.testing.TestService;

/** Requests made from the OpenAPI document by chance. {@code -Dfuzz.seed} repeats a run. */
@Tag("database")
class FuzzTest {

    private static final long USUAL_SEED = 20260101;
    private static final double LEAST_SHARE = 0.6;

    @Test
    void two_thousand_spoilt_requests_get_problems_and_leave_nothing_half_written() {
        fire(Long.getLong("fuzz.seed", USUAL_SEED), Integer.getInteger("fuzz.requests", 2_000), 400);
    }

    @Test
    @Tag("long")
    void a_hundred_thousand_spoilt_requests_get_problems_and_leave_nothing_half_written() {
        fire(Long.getLong("fuzz.seed", Clock.systemUTC().millis()), 100_000, 400);
    }

    private static void fire(long seed, int requests, int perWorld) {
        try (LogWatch log = new LogWatch()) {
            Barrage barrage = new Barrage(TestService.shared(), seed);
            barrage.run(requests, perWorld);

            System.out.printf("fuzz, -Dfuzz.seed=%d: %s%n", seed, barrage.shares());
            assertThat(barrage.faults()).as("-Dfuzz.seed=" + seed).isEmpty();
            assertThat(log.talkers()).as("who logged what was sent").isEmpty();
            assertThat(barrage.shares().all()).isEqualTo(requests);
            assertThat(barrage.shares().decidedShare()).isGreaterThanOrEqualTo(LEAST_SHARE);
            assertThat(barrage.shares().admittedShare()).isGreaterThanOrEqualTo(LEAST_SHARE);
        }
    }
}
