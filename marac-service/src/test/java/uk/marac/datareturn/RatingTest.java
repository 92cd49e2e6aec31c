package uk.marac.datareturn;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.marac.protocol.FigureTargets;

class RatingTest {

    private static final FigureTargets TARGETS = new FigureTargets(40, 5, 28, 40, 40);

    @ParameterizedTest
    @CsvSource({"40.0, GREEN", "70, GREEN", "39.9, AMBER", "35, AMBER", "34.9, RED", "0, RED"})
    void referrals_by_partners_are_to_rise_to_the_target(BigDecimal percent, Rating rating) {
        assertThat(Rating.of(Measure.PARTNER_REFERRALS, percent, TARGETS)).isEqualTo(rating);
    }

    @ParameterizedTest
    @CsvSource({"27.9, BELOW_BAND", "28, GREEN", "33.9, GREEN", "40, GREEN", "40.1, ABOVE_BAND"})
    void too_few_repeats_are_as_suspicious_as_too_many_and_neither_is_red(BigDecimal percent, Rating rating) {
        assertThat(Rating.of(Measure.REPEATS, percent, TARGETS)).isEqualTo(rating);
    }

    @ParameterizedTest
    @CsvSource({"47.0, GREEN", "40, GREEN", "39.9, AMBER", "34.9, RED"})
    void cases_for_ten_thousand_adult_women_are_to_rise_to_their_target(BigDecimal rate, Rating rating) {
        assertThat(Rating.of(Measure.CASES_PER_TEN_THOUSAND, rate, TARGETS)).isEqualTo(rating);
        assertThat(Rating.of(
                        Measure.CASES_PER_TEN_THOUSAND, new BigDecimal("41"), new FigureTargets(40, 5, 28, 40, 60)))
                .isEqualTo(Rating.RED);
    }

    @ParameterizedTest
    @CsvSource({"CASES_HEARD, 50", "CHILDREN, 50", "REPEATS,", "PARTNER_REFERRALS,", "VICTIMS_MALE, 50"})
    void what_has_no_target_or_is_not_shown_is_not_rated(Measure measure, @Nullable BigDecimal percent) {
        assertThat(Rating.of(measure, percent, TARGETS)).isNull();
    }

    @Test
    void another_target_rates_the_same_figure_otherwise() {
        BigDecimal percent = new BigDecimal("37.0");
        assertThat(Rating.of(Measure.PARTNER_REFERRALS, percent, TARGETS)).isEqualTo(Rating.AMBER);
        assertThat(Rating.of(Measure.PARTNER_REFERRALS, percent, new FigureTargets(37, 5, 28, 40, 40)))
                .isEqualTo(Rating.GREEN);
    }
}
