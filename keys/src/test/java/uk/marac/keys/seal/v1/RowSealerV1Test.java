package uk.marac.keys.seal.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static uk.marac.keys.seal.v1.SealedExample.SPECS;
import static uk.marac.keys.seal.v1.SealedExample.clear;
import static uk.marac.keys.seal.v1.SealedExample.context;
import static uk.marac.keys.seal.v1.SealedExample.key;
import static uk.marac.keys.seal.v1.SealedExample.text;
import static uk.marac.keys.seal.v1.SealedExample.values;
import static uk.marac.keys.seal.v1.SealedExample.withField;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.marac.keys.Compartment;
import uk.marac.keys.DataKey;
import uk.marac.keys.seal.ClearValues;
import uk.marac.keys.seal.FieldSpec;
import uk.marac.keys.seal.FieldType;
import uk.marac.keys.seal.FieldValue;
import uk.marac.keys.seal.RowContext;
import uk.marac.keys.seal.SealException;
import uk.marac.keys.seal.SealException.Reason;
import uk.marac.keys.seal.SealHeader;
import uk.marac.keys.seal.SealedRow;

class RowSealerV1Test {
    private static final FieldSpec ADDED = new FieldSpec(9, "nickname", FieldType.TEXT, 2);

    private final RowSealerV1 sealer = new RowSealerV1();
    private final SealedRow row = SealedExample.seal(sealer);

    @Test
    void what_was_sealed_is_read_and_null_stays_null() {
        List<byte[]> read = sealer.open(key(), context(), clear(), row, SPECS);

        assertThat(read.get(0)).isEqualTo(text("Okafor"));
        assertThat(read.get(1)).isNull();
        assertThat(read.get(2)).isEqualTo(text("x".repeat(300)));
    }

    @Test
    void an_empty_value_is_not_null() {
        SealedRow empty = sealer.seal(key(), context(), clear(), values(""));

        assertThat(sealer.open(key(), context(), clear(), empty, SPECS).get(0)).isEmpty();
    }

    @Test
    void every_byte_of_the_seal_matters() {
        for (int i = 0; i < SealHeader.LENGTH; i++) {
            byte[] seal = row.seal().clone();
            seal[i] ^= 1;
            refused(new SealedRow(seal, row.fields()));
        }
    }

    @Test
    void every_byte_of_each_ciphertext_matters() {
        for (int field = 0; field < SPECS.size(); field++) {
            byte[] good = Objects.requireNonNull(row.fields().get(field));
            for (int i = 0; i < good.length; i++) {
                byte[] bad = good.clone();
                bad[i] ^= (byte) 0x80;
                refused(withField(row, field, bad));
            }
        }
    }

    @Test
    void a_seal_of_another_length_is_refused() {
        byte[] longer = Arrays.copyOf(row.seal(), SealHeader.LENGTH + 1);

        refused(new SealedRow(longer, row.fields()));
        refused(new SealedRow(new byte[0], row.fields()));
        refused(withField(
                row, 0, Arrays.copyOf(Objects.requireNonNull(row.fields().get(0)), 88)));
    }

    @Test
    void a_field_newer_than_the_row_reads_as_absent() {
        RowContext newer = atSchema(2);
        List<FieldSpec> specs = List.of(SealedExample.NAME, SealedExample.BORN, SealedExample.STORY, ADDED);
        SealedRow asRead = withMissing(row);

        assertThat(sealer.open(key(), newer, clear(), asRead, specs).get(3)).isNull();
        assertThat(asRead.digest()).isEqualTo(row.digest());
    }

    @Test
    void a_field_that_the_row_s_schema_declares_may_not_be_missing_and_a_newer_one_may_not_be_slipped_in() {
        List<FieldSpec> specs = List.of(SealedExample.NAME, SealedExample.BORN, SealedExample.STORY, ADDED);
        List<FieldValue> all = new ArrayList<>(values("Okafor"));
        all.add(new FieldValue(ADDED, text("Bo")));
        SealedRow second = sealer.seal(key(), atSchema(2), clear(), all);

        assertThat(sealer.open(key(), atSchema(2), clear(), second, specs).get(3))
                .isEqualTo(text("Bo"));
        refused(Reason.FIELDS, atSchema(2), withField(second, 3, null), specs);
        refused(
                Reason.FIELDS,
                atSchema(2),
                withField(withMissing(row), 3, second.fields().get(3)),
                specs);
        refused(Reason.WRONG_SCHEMA, context(), second, specs);
    }

    @Test
    void a_clear_column_newer_than_the_row_must_be_null() {
        ClearValues unset =
                ClearValues.builder().text("a", "x").since(2).text("b", null).build();
        ClearValues set =
                ClearValues.builder().text("a", "x").since(2).text("b", "y").build();
        ClearValues first = ClearValues.builder().text("a", "x").build();
        SealedRow old = sealer.seal(key(), context(), first, values("Okafor"));

        assertThat(sealer.open(key(), atSchema(2), unset, old, SPECS)).hasSize(3);
        assertThatExceptionOfType(SealException.class)
                .isThrownBy(() -> sealer.open(key(), atSchema(2), set, old, SPECS))
                .returns(Reason.CLEAR_COLUMN, SealException::reason);
    }

    @Test
    void fields_out_of_order_or_given_twice_are_not_sealed() {
        FieldValue name = new FieldValue(SealedExample.NAME, null);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> sealer.seal(key(), context(), clear(), List.of(name, name)));
    }

    @Test
    void a_destroyed_key_opens_nothing() {
        DataKey key = key();
        key.destroy();

        assertThat(key.isDestroyed()).isTrue();
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> sealer.open(key, context(), clear(), row, SPECS));
    }

    @Test
    void nothing_prints_what_it_holds() {
        assertThat(key().toString() + row + clear() + values("Okafor")).doesNotContain("Okafor", "OPEN", "[7, 7");
    }

    @Test
    void the_key_id_depends_on_every_part() {
        Compartment agency = Compartment.ofAgency(SealedExample.CASE, SealedExample.RECORD);
        assertThat(List.of(
                        Compartment.ofCase(SealedExample.CASE).keyId(SealedExample.AREA, 1),
                        Compartment.ofCase(SealedExample.CASE).keyId(SealedExample.AREA, 2),
                        Compartment.ofCase(SealedExample.CASE).keyId(SealedExample.RECORD, 1),
                        Compartment.ofCase(SealedExample.RECORD).keyId(SealedExample.AREA, 1),
                        Compartment.ofPerson(SealedExample.CASE).keyId(SealedExample.AREA, 1),
                        agency.keyId(SealedExample.AREA, 1)))
                .doesNotHaveDuplicates();
    }

    private static RowContext atSchema(int schema) {
        RowContext c = context();
        return new RowContext(c.area(), c.compartment(), c.table(), c.recordId(), c.version(), schema);
    }

    private static SealedRow withMissing(SealedRow row) {
        List<byte[]> fields = new ArrayList<>(row.fields());
        fields.add(null);
        return new SealedRow(row.seal(), fields);
    }

    private void refused(SealedRow attacked) {
        assertThatExceptionOfType(SealException.class)
                .isThrownBy(() -> sealer.open(key(), context(), clear(), attacked, SPECS));
    }

    private void refused(Reason reason, RowContext context, SealedRow attacked, List<FieldSpec> specs) {
        assertThatExceptionOfType(SealException.class)
                .isThrownBy(() -> sealer.open(key(), context, clear(), attacked, specs))
                .returns(reason, SealException::reason);
    }
}
