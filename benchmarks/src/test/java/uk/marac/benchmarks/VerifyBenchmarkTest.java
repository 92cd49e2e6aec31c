package uk.marac.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class VerifyBenchmarkTest {

    private final List<Figure> figures = new ArrayList<>();

    @Test
    void a_small_run_gives_every_figure_and_says_how_large_it_was() throws Exception {
        new VerifyBenchmark().of(11_000).run(true, figures::add);

        assertThat(names())
                .contains("verify 11,000 entries", "verify 11,000 entries, processors", "checkpoint verified")
                .contains("proof file made, 1,000 entries", "proof file checked, 10,000 entries")
                .noneMatch(name -> name.contains("100,000 entries"))
                .anyMatch(name -> name.startsWith("heap after GC, 11,000 entries"));
        // The processors' time is told in hundredths of a second, in which so little may be nothing.
        assertThat(figures)
                .filteredOn(figure -> !figure.name().endsWith("processors"))
                .allMatch(figure -> figure.value() > 0 && figure.ratio() > 0);
        assertThat(figure("inclusion path, 1,000 entries").value()).isEqualTo(10 * 32);
        assertThat(figure("inclusion path, 10,000 entries").value()).isEqualTo(14 * 32);
    }

    @Tag("long")
    @Test
    void ten_million_entries_take_hardly_more_memory_than_one() throws Exception {
        new VerifyBenchmark().of(10_000_000).run(true, figures::add);

        Figure heap = figures.stream()
                .filter(figure -> figure.name().startsWith("heap after GC"))
                .findFirst()
                .orElseThrow();
        assertThat(heap.against()).isEqualTo("1,000,000 entries");
        assertThat(heap.value()).isLessThan(128);
        assertThat(heap.ratio()).isLessThan(2);
    }

    private List<String> names() {
        return figures.stream().map(Figure::name).toList();
    }

    private Figure figure(String name) {
        return figures.stream()
                .filter(figure -> figure.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
