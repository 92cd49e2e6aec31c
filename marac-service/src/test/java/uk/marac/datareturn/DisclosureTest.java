package uk.marac.datareturn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.marac.protocol.FigureTargets;

class DisclosureTest {

    @ParameterizedTest
    @CsvSource({"0, 0", "1,", "4,", "5, 5", "7, 5", "8, 10", "651, 650"})
    void small_numbers_are_not_shown_and_others_to_the_nearest_five(long number, @Nullable Long shown) {
        assertThat(Disclosure.ROUNDED.shown(number)).isEqualTo(shown);
        assertThat(Disclosure.EXACT.shown(number)).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({"3, 20", "3, 4"})
    void a_share_of_a_small_number_has_no_percentage(long part, long whole) {
        var targets = new FigureTargets(40, 5, 28, 40);
        Figure figure = new Figure(Measure.REPEATS, part, whole, List.of(1));

        assertThat(FigureView.of(figure, Disclosure.ROUNDED, targets).percent()).isNull();
        assertThat(FigureView.of(figure, Disclosure.ROUNDED, targets).rating()).isNull();
        assertThat(FigureView.of(figure, Disclosure.EXACT, targets).percent()).isNotNull();
    }
}
