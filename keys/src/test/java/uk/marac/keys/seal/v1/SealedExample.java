package uk.marac.keys.seal.v1;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.Compartment;
import uk.marac.keys.DataKey;
import uk.marac.keys.Secret;
import uk.marac.keys.SecretAccess;
import uk.marac.keys.seal.ClearValues;
import uk.marac.keys.seal.FieldSpec;
import uk.marac.keys.seal.FieldType;
import uk.marac.keys.seal.FieldValue;
import uk.marac.keys.seal.RowContext;
import uk.marac.keys.seal.SealedRow;

/** One person's row of one case, as the tests seal it. */
final class SealedExample {
    static final UUID AREA = new UUID(0xA, 1);
    static final UUID CASE = new UUID(0xC, 1);
    static final UUID RECORD = new UUID(0xD, 1);
    static final FieldSpec NAME = new FieldSpec(0, "family_name", FieldType.TEXT);
    static final FieldSpec BORN = new FieldSpec(1, "born_on", FieldType.DATE);
    static final FieldSpec STORY = new FieldSpec(2, "narrative", FieldType.TEXT);
    static final List<FieldSpec> SPECS = List.of(NAME, BORN, STORY);

    private SealedExample() {}

    static DataKey key(Compartment compartment, int generation, int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return new DataKey(AREA, compartment, generation, Secret.copyOf("test", bytes, SecretAccess.token()));
    }

    static DataKey key() {
        return key(Compartment.ofCase(CASE), 1, 7);
    }

    static RowContext context(UUID record, long version) {
        return new RowContext(AREA, Compartment.ofCase(CASE), "party", record, version, 1);
    }

    static RowContext context() {
        return context(RECORD, 3);
    }

    static ClearValues clear(String state) {
        return ClearValues.builder()
                .uuid("owner_agency_id", new UUID(0xE, 1))
                .text("state", state)
                .bool("restricted", true)
                .i64("position", -5L)
                .date("meets_on", LocalDate.of(2026, 3, 14))
                .instant("recorded_at", Instant.parse("2026-03-14T09:26:53.589793Z"))
                .bytes("etag", new byte[] {1, 2})
                .uuids("audience", List.of(new UUID(0xE, 1), new UUID(0xE, 2)))
                .texts("codes", List.of("a", "b"))
                .text("note", null)
                .build();
    }

    static ClearValues clear() {
        return clear("OPEN");
    }

    static List<FieldValue> values(String name) {
        return List.of(
                new FieldValue(NAME, text(name)),
                new FieldValue(BORN, null),
                new FieldValue(STORY, text("x".repeat(300))));
    }

    static SealedRow seal(RowSealerV1 sealer) {
        return sealer.seal(key(), context(), clear(), values("Okafor"));
    }

    /** The row with one of its fields replaced. */
    static SealedRow withField(SealedRow row, int index, byte @Nullable [] field) {
        List<byte @Nullable []> fields = new ArrayList<>(row.fields());
        fields.set(index, field);
        return new SealedRow(row.seal(), fields);
    }

    static byte[] text(String value) {
        return value.getBytes(StandardCharsets.UTF_8);
    }
}
