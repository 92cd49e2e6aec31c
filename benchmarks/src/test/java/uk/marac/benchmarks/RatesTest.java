package uk.marac.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RatesTest {

    private final List<String> turns = new ArrayList<>();

    private final class Side implements Workload {
        private final String name;

        private Side(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void begin() {
            turns.add(name);
        }

        @Override
        public void act(int client) {
            // Nothing to do is done at once.
        }
    }

    @Test
    void the_ratio_is_the_middle_of_the_ratios_of_each_round_and_not_of_the_rates() {
        Rates rates = new Rates();
        rates.add(100, 200, 50);
        rates.add(400, 400, 50);
        rates.add(300, 400, 50);

        assertThat(rates.against(1, "write", "writes/s", "first"))
                .isEqualTo(new Figure("write", 300, "writes/s", "first", 0.75));
        assertThat(rates.against(2, "write", "writes/s", "second"))
                .isEqualTo(new Figure("write", 300, "writes/s", "second", 6));
    }

    @Test
    void the_sides_take_turns_and_none_is_always_first() throws Exception {
        List<Side> sides = List.of(new Side("ours"), new Side("one"), new Side("two"));

        var unused = Rates.of(sides, 1, new Rates.Pace(3, Duration.ZERO, Duration.ZERO));

        assertThat(turns)
                .containsExactly(
                        "ours", "one", "two", "ours", "one", "two", "one", "two", "ours", "two", "ours", "one");
    }
}
