package uk.marac.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BenchmarksTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Benchmarks benchmarks = new Benchmarks(
            Map.of("one", new One()), new PrintStream(out, true, UTF_8), new PrintStream(err, true, UTF_8));

    private static final class One implements Benchmark {
        @Override
        public String about() {
            return "what it is about";
        }

        @Override
        public @Nullable Benchmark of(long entries) {
            return entries == 5_000 ? new FiveThousand() : null;
        }

        @Override
        public void run(boolean quick, Consumer<Figure> figures) {
            figures.accept(new Figure(quick ? "quick" : "full", 1, "ms", "the other", 2));
        }
    }

    private static final class FiveThousand implements Benchmark {
        @Override
        public String about() {
            return "the same over five thousand";
        }

        @Override
        public void run(boolean quick, Consumer<Figure> figures) {
            figures.accept(new Figure("five thousand", 1, "ms", "the other", 2));
        }
    }

    @Test
    void without_a_name_it_lists_what_there_is() throws Exception {
        assertThat(benchmarks.run()).isZero();
        assertThat(out.toString(UTF_8)).isEqualToIgnoringNewLines("one: what it is about");
    }

    @Test
    void a_name_that_is_not_there_is_said_and_measures_nothing() throws Exception {
        assertThat(benchmarks.run("two")).isEqualTo(2);
        assertThat(out.toString(UTF_8)).isEmpty();
        assertThat(err.toString(UTF_8)).contains("two", "NAME one of one");
    }

    @Test
    void an_option_that_is_not_there_is_refused() throws Exception {
        assertThat(benchmarks.run("one", "--slow")).isEqualTo(2);
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void each_figure_is_a_line_of_json() throws Exception {
        assertThat(benchmarks.run("one")).isZero();
        assertThat(out.toString(UTF_8)).isEqualToIgnoringNewLines(new Figure("full", 1, "ms", "the other", 2).json());
    }

    @Test
    void how_many_entries_can_be_said_where_it_is_about_entries() throws Exception {
        assertThat(benchmarks.run("one", "--entries=5000")).isZero();
        assertThat(out.toString(UTF_8)).contains("five thousand");
    }

    @Test
    void how_many_entries_is_refused_where_it_is_about_none_or_is_no_number() throws Exception {
        assertThat(benchmarks.run("one", "--entries=6000")).isEqualTo(2);
        assertThat(benchmarks.run("one", "--entries=many")).isEqualTo(2);
        assertThat(benchmarks.run("one", "--entries=0")).isEqualTo(2);
        assertThat(out.toString(UTF_8)).isEmpty();
    }

    @Test
    void a_quick_run_and_a_table_can_be_asked_for() throws Exception {
        assertThat(benchmarks.run("one", "--quick", "--table")).isZero();
        assertThat(out.toString(UTF_8)).startsWith("name").contains("quick").doesNotContain("{");
    }
}
