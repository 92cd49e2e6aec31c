package uk.marac.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoundsTest {

    @Test
    void the_ratio_is_the_middle_of_the_ratios_of_each_round_and_not_of_the_values() {
        Rounds rounds = new Rounds();
        rounds.add(new Rounds.Round(new double[] {10}, new double[] {5}));
        rounds.add(new Rounds.Round(new double[] {400}, new double[] {100}));
        rounds.add(new Rounds.Round(new double[] {30}, new double[] {10}));

        Figure figure = rounds.percentile(50, "ours", "theirs");

        assertThat(figure).isEqualTo(new Figure("ours", 30, "ms", "theirs", 3));
    }

    @Test
    void a_percentile_is_taken_within_each_round() {
        Rounds rounds = new Rounds();
        rounds.add(new Rounds.Round(new double[] {1, 2, 8}, new double[] {1, 2, 4}));

        assertThat(rounds.percentile(50, "ours", "theirs").ratio()).isEqualTo(1);
        assertThat(rounds.percentile(95, "ours", "theirs").ratio()).isEqualTo(2);
    }

    @Test
    void a_rate_is_better_when_it_is_greater() {
        Rounds rounds = new Rounds();
        rounds.add(new Rounds.Round(new double[] {200}, new double[] {100}));

        assertThat(rounds.rate(50, "ours", "rows/s", "theirs"))
                .isEqualTo(new Figure("ours", 250, "rows/s", "theirs", 0.5));
    }

    @Test
    void the_sides_take_turns_and_neither_is_always_first() throws Exception {
        List<String> acts = new ArrayList<>();

        var unused = Rounds.of(Duration.ZERO, 2, 2, () -> acts.add("ours"), () -> acts.add("theirs"));

        List<String> round = List.of("ours", "theirs", "theirs", "ours");
        assertThat(acts)
                .containsExactly(java.util.stream.Stream.of(round, round, round)
                        .flatMap(List::stream)
                        .toArray(String[]::new));
    }
}
