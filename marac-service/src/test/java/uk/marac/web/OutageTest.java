package uk.marac.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OutageTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "08003", "40P01", "53100", "53300", "55P03", "25P03", "57014", "57P02", "58030"})
    void what_passes_by_itself_is_an_outage_wherever_it_stands_among_the_causes(String state) {
        SQLException from = new SQLException("what the database said", state);

        assertThat(Outage.state(from)).contains(state);
        assertThat(Outage.state(new IllegalStateException(new IllegalStateException(from))))
                .contains(state);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "5", "23505", "25006", "42501", "42P01", "XX001"})
    void what_the_act_or_the_program_did_is_none(@Nullable String state) {
        assertThat(Outage.state(new IllegalStateException(new SQLException("what the database said", state))))
                .isEmpty();
    }

    @Test
    void what_has_nothing_to_do_with_the_database_is_none() {
        assertThat(Outage.state(new IllegalStateException("53100"))).isEmpty();
    }
}
