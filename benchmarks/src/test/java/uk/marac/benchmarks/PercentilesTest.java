package uk.marac.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

    @Test
    void the_median_of_an_odd_number_is_the_middle_one_in_order() {
        assertThat(Percentiles.median(9, 1, 5)).isEqualTo(5);
    }

    @Test
    void the_median_of_an_even_number_is_between_the_two_in_the_middle() {
        assertThat(Percentiles.median(4, 1, 100, 2)).isEqualTo(3);
    }

    @Test
    void the_95th_of_a_hundred_is_the_95th_in_order() {
        double[] values =
                IntStream.rangeClosed(1, 100).mapToDouble(i -> 101 - i).toArray();

        assertThat(Percentiles.percentile(95, values)).isEqualTo(95);
        assertThat(Percentiles.percentile(100, values)).isEqualTo(100);
        assertThat(Percentiles.percentile(1, values)).isEqualTo(1);
    }

    @Test
    void a_percentile_is_a_value_that_was_measured() {
        assertThat(Percentiles.percentile(50, 1, 2)).isEqualTo(1);
        assertThat(Percentiles.percentile(95, 1, 2)).isEqualTo(2);
    }

    @Test
    void nothing_measured_has_no_statistics() {
        assertThatThrownBy(() -> Percentiles.median()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Percentiles.percentile(0, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
