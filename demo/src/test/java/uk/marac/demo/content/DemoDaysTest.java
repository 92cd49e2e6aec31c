package uk.marac.demo.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DemoDaysTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6})
    void on_every_day_of_the_week_the_story_is_of_weekdays_and_ends_before_it_is_told(int day) {
        LocalDate today = LocalDate.of(2026, 3, 23).plusDays(day);
        DemoDays days = new DemoDays(today);
        assertThat(days.held()).isBefore(today.minusDays(15));
        assertThat(days.day(14)).isBeforeOrEqualTo(days.lastWorkday());
        assertThat(days.lastWorkday()).isBefore(today);
        for (LocalDate each : List.of(days.held(), days.coming(), days.day(-34), days.day(9), days.lastWorkday())) {
            assertThat(each.getDayOfWeek().getValue()).as(each.toString()).isLessThan(6);
        }
    }

    @Test
    void nothing_is_told_of_the_future() {
        Instant end = Instant.parse("2026-03-23T12:00:00Z");
        Timeline timeline = new Timeline(end);
        timeline.at(end, () -> {});
        assertThatThrownBy(() -> timeline.at(end.plusSeconds(1), () -> {}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void events_are_played_in_the_order_of_time_on_a_clock_that_never_goes_back() {
        Instant start = Instant.parse("2026-03-23T12:00:00Z");
        DemoClock clock = new DemoClock(start);
        StringBuilder played = new StringBuilder();
        Timeline timeline = new Timeline(start.plusSeconds(1000));
        timeline.at(start.plusSeconds(60), () -> played.append("second "));
        timeline.at(start, () -> {
            played.append("first ");
            while (clock.instant().isBefore(start.plusSeconds(90))) {
                played.append(".");
            }
        });
        timeline.play(clock, () -> played.append("end"));
        assertThat(played.toString()).matches("first \\.+second end");
        assertThat(clock.now()).isEqualTo(start.plusSeconds(90));
    }
}
