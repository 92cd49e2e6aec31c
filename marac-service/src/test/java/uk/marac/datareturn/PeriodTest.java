package uk.marac.datareturn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {

    @Test
    void quarters_follow_one_another_without_gap_or_overlap_and_the_last_ends_where_asked() {
        assertThat(Period.ofMonths(day("2025-10-01"), day("2026-08-15"), 3))
                .containsExactly(
                        period("2025-10-01", "2025-12-31"),
                        period("2026-01-01", "2026-03-31"),
                        period("2026-04-01", "2026-06-30"),
                        period("2026-07-01", "2026-08-15"));
    }

    @Test
    void quarters_from_the_last_of_a_month_do_not_drift() {
        assertThat(Period.ofMonths(day("2025-11-30"), day("2026-08-29"), 3))
                .containsExactly(
                        period("2025-11-30", "2026-02-27"),
                        period("2026-02-28", "2026-05-29"),
                        period("2026-05-30", "2026-08-29"));
    }

    @Test
    void a_year_from_a_leap_day_ends_on_the_27th() {
        assertThat(Period.ofMonths(day("2024-02-29"), day("2025-02-28"), 12))
                .containsExactly(period("2024-02-29", "2025-02-27"), period("2025-02-28", "2025-02-28"));
    }

    @Test
    void whole_quarters_begin_and_end_with_those_of_the_calendar() {
        assertThat(period("2026-02-10", "2026-02-10").wholeQuarters()).isEqualTo(period("2026-01-01", "2026-03-31"));
        assertThat(period("2025-12-31", "2026-04-01").wholeQuarters()).isEqualTo(period("2025-10-01", "2026-06-30"));
        assertThat(period("2026-04-01", "2026-06-30").wholeQuarters()).isEqualTo(period("2026-04-01", "2026-06-30"));
    }

    @Test
    void whole_years_end_with_the_one_that_was_begun() {
        assertThat(period("2026-01-01", "2026-09-30").wholeYears()).isEqualTo(period("2026-01-01", "2026-12-31"));
        assertThat(period("2026-01-01", "2026-12-31").wholeYears()).isEqualTo(period("2026-01-01", "2026-12-31"));
        assertThat(period("2025-10-01", "2026-12-31").wholeYears()).isEqualTo(period("2025-10-01", "2027-09-30"));
    }

    @Test
    void a_piece_that_was_left_over_is_of_fewer_months() {
        assertThat(period("2026-01-01", "2026-03-31").isOfMonths(3)).isTrue();
        assertThat(period("2026-01-01", "2026-03-30").isOfMonths(3)).isFalse();
        assertThat(period("2024-02-29", "2025-02-27").isOfMonths(12)).isTrue();
    }

    @Test
    void one_day_is_a_period() {
        assertThat(Period.ofMonths(day("2026-01-01"), day("2026-01-01"), 12))
                .containsExactly(period("2026-01-01", "2026-01-01"));
    }

    private static Period period(String from, String until) {
        return new Period(day(from), day(until), null);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
