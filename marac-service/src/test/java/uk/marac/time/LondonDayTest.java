package uk.marac.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LondonDayTest {

    @Test
    void in_summer_a_day_begins_an_hour_before_midnight_in_Greenwich_and_in_winter_with_it() {
        assertThat(LondonDay.of(Instant.parse("2026-06-10T22:59:59Z"))).isEqualTo(LocalDate.of(2026, 6, 10));
        assertThat(LondonDay.of(Instant.parse("2026-06-10T23:00:00Z"))).isEqualTo(LocalDate.of(2026, 6, 11));
        assertThat(LondonDay.of(Instant.parse("2026-01-10T23:59:59Z"))).isEqualTo(LocalDate.of(2026, 1, 10));
        assertThat(LondonDay.of(Instant.parse("2026-01-11T00:00:00Z"))).isEqualTo(LocalDate.of(2026, 1, 11));
    }
}
