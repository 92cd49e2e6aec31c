package uk.marac.keys.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuesTest {
    @Test
    void the_order_of_calls_changes_nothing_and_each_value_changes_the_form() {
        byte[] form = ClearValues.builder().text("a", "1").i64("b", 2L).build().canonical(1);

        assertThat(ClearValues.builder().i64("b", 2L).text("a", "1").build().canonical(1))
                .isEqualTo(form);
        assertThat(ClearValues.builder().i64("b", 2L).text("a", "").build().canonical(1))
                .isNotEqualTo(form);
        assertThat(ClearValues.builder().text("a", "").build().canonical(1))
                .isNotEqualTo(ClearValues.builder().text("a", null).build().canonical(1));
        assertThat(ClearValues.builder().texts("a", List.of("xy")).build().canonical(1))
                .isNotEqualTo(ClearValues.builder()
                        .texts("a", List.of("x", "y"))
                        .build()
                        .canonical(1));
    }

    @Test
    void a_column_twice_or_a_name_that_is_no_column_s_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClearValues.builder().text("a", "1").text("a", "1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClearValues.builder().text("A b", "1"));
    }

    @Test
    void an_instant_that_the_database_would_round_is_refused() {
        Instant fine = Instant.parse("2026-03-14T09:26:53.000000001Z");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ClearValues.builder().instant("at", fine));
    }

    @Test
    void every_type_of_field_is_read_as_it_was_written() {
        Instant before1970 = Instant.parse("1931-03-14T09:26:53.000001Z");

        assertThat(FieldBytes.text(FieldBytes.ofText("Ó Dálaigh"))).isEqualTo("Ó Dálaigh");
        assertThat(FieldBytes.integer(FieldBytes.ofInteger(-7))).isEqualTo(-7);
        assertThat(FieldBytes.bool(FieldBytes.ofBool(true))).isTrue();
        assertThat(FieldBytes.bool(FieldBytes.ofBool(false))).isFalse();
        assertThat(FieldBytes.date(FieldBytes.ofDate(LocalDate.of(1931, 2, 3)))).isEqualTo(LocalDate.of(1931, 2, 3));
        assertThat(FieldBytes.instant(FieldBytes.ofInstant(before1970))).isEqualTo(before1970);
    }

    @Test
    void bytes_that_no_value_has_are_refused() {
        malformed(() -> FieldBytes.text(new byte[] {(byte) 0xC3}));
        malformed(() -> FieldBytes.bool(new byte[] {2}));
        malformed(() -> FieldBytes.integer(new byte[7]));
    }

    private static void malformed(Runnable action) {
        assertThatExceptionOfType(SealException.class)
                .isThrownBy(action::run)
                .returns(SealException.Reason.MALFORMED, SealException::reason);
    }
}
