package uk.marac.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkingDaysTest {

    private static final LocalDate FRIDAY = LocalDate.of(2099, 5, 1);
    private static final LocalDate SATURDAY = FRIDAY.plusDays(1);
    private static final LocalDate MONDAY = FRIDAY.plusDays(3);
    private static final LocalDate TUESDAY = FRIDAY.plusDays(4);

    private final WorkingDays usual = new WorkingDays(List.of());
    private final WorkingDays withoutMonday = new WorkingDays(List.of(MONDAY, MONDAY));

    @Test
    void neither_the_end_of_a_week_nor_what_is_named_is_one_and_all_else_is() {
        assertThat(usual.isOne(FRIDAY)).isTrue();
        assertThat(usual.isOne(SATURDAY)).isFalse();
        assertThat(usual.isOne(SATURDAY.plusDays(1))).isFalse();
        assertThat(usual.isOne(MONDAY)).isTrue();
        assertThat(withoutMonday.isOne(MONDAY)).isFalse();
        assertThat(withoutMonday.isOne(TUESDAY)).isTrue();
    }

    @Test
    void who_looks_for_one_finds_the_day_itself_or_the_next() {
        assertThat(usual.onOrAfter(FRIDAY)).isEqualTo(FRIDAY);
        assertThat(usual.onOrAfter(SATURDAY)).isEqualTo(MONDAY);
        assertThat(withoutMonday.onOrAfter(SATURDAY)).isEqualTo(TUESDAY);
    }

    @Test
    void so_many_before_a_day_are_counted_without_it_and_without_what_is_none() {
        assertThat(usual.before(TUESDAY, 0)).isEqualTo(TUESDAY);
        assertThat(usual.before(SATURDAY, 0)).isEqualTo(SATURDAY);
        assertThat(usual.before(TUESDAY, 1)).isEqualTo(MONDAY);
        assertThat(usual.before(TUESDAY, 2)).isEqualTo(FRIDAY);
        assertThat(usual.before(TUESDAY, 7)).isEqualTo(LocalDate.of(2099, 4, 24));
        assertThat(withoutMonday.before(TUESDAY, 1)).isEqualTo(FRIDAY);
    }
}
