package uk.marac.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MeetingFrequencyTest {

    @ParameterizedTest(name = "{0}, {2} after {1}")
    @CsvSource({
        "DAILY,         2099-05-05, 1, 2099-05-06",
        "WEEKLY,        2099-05-05, 1, 2099-05-12",
        "WEEKLY,        2099-05-05, 3, 2099-05-26",
        "FORTNIGHTLY,   2099-05-05, 1, 2099-05-19",
        "FORTNIGHTLY,   2099-05-05, 2, 2099-06-02",
        "THREE_WEEKLY,  2099-05-05, 1, 2099-05-26",
        "FOUR_WEEKLY,   2099-05-05, 1, 2099-06-02",
        // On the first and third Tuesday, and on the second and fourth.
        "TWICE_MONTHLY, 2099-05-05, 1, 2099-05-19",
        "TWICE_MONTHLY, 2099-05-05, 2, 2099-06-02",
        "TWICE_MONTHLY, 2099-05-05, 3, 2099-06-16",
        "TWICE_MONTHLY, 2099-05-26, 1, 2099-06-09",
        "TWICE_MONTHLY, 2099-05-26, 2, 2099-06-23",
        "TWICE_MONTHLY, 2099-05-29, 1, 2099-06-12",
        "MONTHLY,       2099-05-05, 1, 2099-06-02",
        "MONTHLY,       2099-05-05, 8, 2100-01-05",
        // From the fifth Friday to the last, whether there is a fifth or not.
        "MONTHLY,       2099-05-29, 1, 2099-06-26",
        "MONTHLY,       2099-05-29, 2, 2099-07-31"
    })
    void the_next_ones_are_so_often(MeetingFrequency frequency, LocalDate day, int meetings, LocalDate next) {
        assertThat(frequency.after(day, meetings)).isEqualTo(next);
    }
}
