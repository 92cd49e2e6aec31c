package uk.marac.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void a_figure_is_one_line_of_json_with_the_five_members() {
        Figure figure = new Figure("agenda \"p95\"", 12.34567, "ms", "plaintext twin", 1.10049);

        assertThat(figure.json())
                .isEqualTo("{\"name\":\"agenda \\\"p95\\\"\",\"value\":12.346,\"unit\":\"ms\","
                        + "\"against\":\"plaintext twin\",\"ratio\":1.1}");
    }

    @Test
    void a_row_of_the_table_stands_under_its_heading() {
        String row = new Figure("agenda p95", 12.5, "ms", "plaintext twin", 1.1).row();

        assertThat(row).contains("agenda p95", "12.500", "ms", "1.100", "plaintext twin");
        assertThat(row.indexOf("plaintext twin")).isEqualTo(Figure.heading().indexOf("against"));
    }
}
