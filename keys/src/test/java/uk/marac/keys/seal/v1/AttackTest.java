package uk.marac.keys.seal.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static uk.marac.keys.seal.v1.SealedExample.CASE;
import static uk.marac.keys.seal.v1.SealedExample.SPECS;
import static uk.marac.keys.seal.v1.SealedExample.clear;
import static uk.marac.keys.seal.v1.SealedExample.context;
import static uk.marac.keys.seal.v1.SealedExample.key;
import static uk.marac.keys.seal.v1.SealedExample.text;
import static uk.marac.keys.seal.v1.SealedExample.values;
import static uk.marac.keys.seal.v1.SealedExample.withField;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.marac.keys.Compartment;
import uk.marac.keys.DataKey;
import uk.marac.keys.Secret;
import uk.marac.keys.SecretAccess;
import uk.marac.keys.seal.ClearValues;
import uk.marac.keys.seal.FieldSpec;
import uk.marac.keys.seal.FieldType;
import uk.marac.keys.seal.FieldValue;
import uk.marac.keys.seal.RowContext;
import uk.marac.keys.seal.SealException;
import uk.marac.keys.seal.SealException.Reason;
import uk.marac.keys.seal.SealHeader;
import uk.marac.keys.seal.SealedRow;

/** Each test is one attack of the list in docs/developers/sealing.md; the row attacked opens before it. */
class AttackTest {
    private final RowSealerV1 sealer = new RowSealerV1();
    private final SealedRow row = opens(SealedExample.seal(sealer));

    @Test
    void a1_a_row_moved_to_another_record_is_refused() {
        refused(Reason.COMMITMENT, key(), context(new UUID(0xD, 2), 3), clear(), row);
    }

    @Test
    void a1_a_field_moved_to_another_row_is_refused() {
        SealedRow other = sealer.seal(key(), context(new UUID(0xD, 2), 3), clear(), values("Okafor"));

        refused(
                Reason.MAC,
                key(),
                context(),
                clear(),
                withField(row, 0, other.fields().get(0)));
    }

    @Test
    void a1_a_row_moved_to_another_table_is_refused() {
        RowContext other =
                new RowContext(SealedExample.AREA, Compartment.ofCase(CASE), "person", SealedExample.RECORD, 3, 1);

        refused(Reason.COMMITMENT, key(), other, clear(), row);
    }

    @Test
    void a2_fields_that_changed_places_are_refused() {
        SealedRow swapped = withField(
                withField(row, 0, row.fields().get(1)), 1, row.fields().get(0));

        refused(Reason.MAC, key(), context(), clear(), swapped);
    }

    @Test
    void a2_a_field_read_as_another_column_or_type_is_refused() {
        FieldSpec renamed = new FieldSpec(0, "given_name", FieldType.TEXT);
        FieldSpec retyped = new FieldSpec(0, "family_name", FieldType.JSON);

        for (FieldSpec first : List.of(renamed, retyped)) {
            List<FieldSpec> specs = List.of(first, SealedExample.BORN, SealedExample.STORY);
            assertThatExceptionOfType(SealException.class)
                    .isThrownBy(() -> sealer.open(key(), context(), clear(), row, specs))
                    .returns(Reason.FIELD, SealException::reason);
        }
    }

    @Test
    void a3_a_row_of_another_case_agency_or_area_is_refused() {
        Compartment otherCase = Compartment.ofCase(new UUID(0xC, 2));
        Compartment agency = Compartment.ofAgency(CASE, new UUID(0xE, 1));
        for (Compartment other : List.of(otherCase, agency)) {
            RowContext moved = new RowContext(SealedExample.AREA, other, "party", SealedExample.RECORD, 3, 1);
            refused(Reason.WRONG_KEY, key(), moved, clear(), row);
            // The same key bytes under another name: still not the key that the header names.
            refused(Reason.WRONG_KEY, key(other, 1, 7), moved, clear(), row);
        }
        UUID otherArea = new UUID(0xA, 2);
        DataKey sameBytes = new DataKey(
                otherArea,
                Compartment.ofCase(CASE),
                1,
                Secret.copyOf(
                        "test", key().secret(SecretAccess.token()).bytes(SecretAccess.token()), SecretAccess.token()));
        refused(
                Reason.WRONG_KEY,
                sameBytes,
                new RowContext(otherArea, Compartment.ofCase(CASE), "party", SealedExample.RECORD, 3, 1),
                clear(),
                row);
    }

    @Test
    void a4_a_dropped_field_or_one_set_to_null_is_refused() {
        refused(Reason.FIELDS, key(), context(), clear(), withField(row, 1, null));
        refused(
                Reason.FIELDS,
                key(),
                context(),
                clear(),
                new SealedRow(row.seal(), row.fields().subList(0, 2)));
    }

    @Test
    void a4_a_row_resealed_around_fewer_declared_fields_is_refused() {
        SealedRow two = new SealedRow(row.seal(), row.fields().subList(0, 2));

        assertThatExceptionOfType(SealException.class)
                .isThrownBy(() -> sealer.open(key(), context(), clear(), two, SPECS.subList(0, 2)))
                .returns(Reason.MAC, SealException::reason);
    }

    @Test
    void a5_plaintext_or_an_unknown_suite_in_a_field_is_refused() {
        byte[] otherSuite = Objects.requireNonNull(row.fields().get(0)).clone();
        otherSuite[0] = 0;

        refused(Reason.UNKNOWN_SCHEME, key(), context(), clear(), withField(row, 0, text("Okafor")));
        refused(Reason.UNKNOWN_SCHEME, key(), context(), clear(), withField(row, 0, otherSuite));
        refused(Reason.MALFORMED, key(), context(), clear(), withField(row, 0, new byte[0]));
        refused(Reason.MALFORMED, key(), context(), clear(), withField(row, 0, new byte[] {1, 0, 65}));
    }

    @Test
    void a6_a_field_of_an_earlier_version_is_refused() {
        SealedRow earlier = sealer.seal(key(), context(SealedExample.RECORD, 2), clear(), values("Old"));

        refused(
                Reason.MAC,
                key(),
                context(),
                clear(),
                withField(row, 0, earlier.fields().get(0)));
    }

    @Test
    void a6_a_field_of_the_same_version_under_another_salt_is_refused() {
        SealedRow again = SealedExample.seal(sealer);

        refused(
                Reason.MAC,
                key(),
                context(),
                clear(),
                withField(row, 0, again.fields().get(0)));
    }

    @Test
    void a7_a_whole_earlier_row_is_refused_at_the_version_expected() {
        SealedRow earlier = sealer.seal(key(), context(SealedExample.RECORD, 2), clear(), values("Old"));

        refused(Reason.WRONG_VERSION, key(), context(), clear(), earlier);
        byte[] forged = earlier.seal().clone();
        forged[27] = 3;
        refused(Reason.COMMITMENT, key(), context(), clear(), new SealedRow(forged, earlier.fields()));
    }

    @Test
    void a7_a_reseal_at_the_same_version_has_another_digest() {
        assertThat(SealedExample.seal(sealer).digest()).isNotEqualTo(row.digest());
        assertThat(new SealedRow(row.seal().clone(), row.fields()).digest()).isEqualTo(row.digest());
    }

    @Test
    void a7_the_digest_covers_ciphertext_that_the_tags_do_not_show() {
        byte[] changed = Objects.requireNonNull(row.fields().get(2)).clone();
        changed[40] ^= 1;

        assertThat(withField(row, 2, changed).digest()).isNotEqualTo(row.digest());
    }

    @Test
    void a9_another_key_of_the_same_id_is_refused_by_the_commitment() {
        refused(Reason.COMMITMENT, key(Compartment.ofCase(CASE), 1, 8), context(), clear(), row);
    }

    @Test
    void a9_a_key_of_another_generation_is_refused_by_its_id() {
        refused(Reason.WRONG_KEY, key(Compartment.ofCase(CASE), 2, 7), context(), clear(), row);
    }

    @Test
    void a11_short_values_and_null_have_one_length() {
        assertThat(length(null)).isEqualTo(length("")).isEqualTo(length("x")).isEqualTo(length("x".repeat(64)));
        assertThat(length("x".repeat(65))).isEqualTo(length("x".repeat(256))).isGreaterThan(length("x"));
        assertThat(length("x".repeat(1 << 20))).isEqualTo(2 + 5 + (1 << 20) + 16);
    }

    @Test
    void a18_an_edit_of_any_clear_column_is_refused() {
        refused(Reason.MAC, key(), context(), clear("CLOSED"), row);
        refused(Reason.MAC, key(), context(), ClearValues.builder().build(), row);
        assertThatExceptionOfType(SealException.class)
                .isThrownBy(() -> sealer.verify(key(), context(), clear("CLOSED"), row, SPECS))
                .returns(Reason.MAC, SealException::reason);
    }

    @Test
    void a18_a_row_without_fields_vouches_for_its_clear_columns() {
        SealedRow bare = sealer.seal(key(), context(), clear(), List.of());

        sealer.verify(key(), context(), clear(), bare, List.of());
        assertThatExceptionOfType(SealException.class)
                .isThrownBy(() -> sealer.verify(key(), context(), clear("CLOSED"), bare, List.of()))
                .returns(Reason.MAC, SealException::reason);
        assertThat(bare.seal()).hasSize(SealHeader.LENGTH);
    }

    private int length(@Nullable String value) {
        FieldValue field = new FieldValue(SealedExample.NAME, value == null ? null : text(value));
        SealedRow sealed = sealer.seal(key(), context(), clear(), List.of(field));
        return Objects.requireNonNull(sealed.fields().get(0)).length;
    }

    private SealedRow opens(SealedRow good) {
        assertThat(sealer.open(key(), context(), clear(), good, SPECS)).hasSize(3);
        sealer.verify(key(), context(), clear(), good, SPECS);
        return good;
    }

    private void refused(Reason reason, DataKey key, RowContext context, ClearValues clear, SealedRow attacked) {
        assertThatExceptionOfType(SealException.class)
                .isThrownBy(() -> sealer.open(key, context, clear, attacked, SPECS))
                .returns(reason, SealException::reason)
                .withMessage("sealed row refused: " + reason)
                .withNoCause();
    }
}
