package uk.marac.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.marac.id.AreaId;

class RestingLogsTest {

    private static final Instant NOW = Instant.parse("2030-06-01T12:00:00Z");
    private static final AreaId HERE = new AreaId(new UUID(1, 1));
    private static final AreaId THERE = new AreaId(new UUID(2, 2));
    private static final Duration LONGEST = RestingLogs.REST.plus(RestingLogs.SPREAD);

    private final RestingLogs logs = new RestingLogs();

    @Test
    void a_log_rests_at_its_size_until_it_is_woken_and_another_goes_on_resting() {
        assertThat(logs.at(NOW)).isEmpty();
        logs.rest(HERE, 7, NOW);
        logs.rest(THERE, 8, NOW);
        assertThat(logs.at(NOW)).isEqualTo(Map.of(HERE, 7L, THERE, 8L));

        logs.wake(HERE);
        assertThat(logs.at(NOW)).isEqualTo(Map.of(THERE, 8L));
    }

    @Test
    void no_rest_is_shorter_or_longer_than_it_should_be() {
        for (int i = 0; i < 1_000; i++) {
            logs.rest(new AreaId(new UUID(i, i * 31L)), 7, NOW);
        }

        assertThat(logs.at(NOW.plus(RestingLogs.REST).minusMillis(1))).hasSize(1_000);
        assertThat(logs.at(NOW.plus(LONGEST))).isEmpty();
    }

    @Test
    void the_rests_of_many_are_not_over_all_at_once() {
        for (int i = 0; i < 1_000; i++) {
            logs.rest(new AreaId(UUID.nameUUIDFromBytes(new byte[] {(byte) i, (byte) (i >> 8)})), 7, NOW);
        }

        assertThat(logs.at(NOW.plus(RestingLogs.REST).plus(RestingLogs.SPREAD.dividedBy(2))))
                .hasSizeBetween(300, 700);
    }
}
