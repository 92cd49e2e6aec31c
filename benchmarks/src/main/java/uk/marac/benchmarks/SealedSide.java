package uk.marac.benchmarks;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import uk.marac.keys.Compartment;
import uk.marac.keys.DataKey;
import uk.marac.keys.Secret;
import uk.marac.keys.seal.ClearValues;
import uk.marac.keys.seal.FieldValue;
import uk.marac.keys.seal.RowContext;
import uk.marac.keys.seal.RowSealing;
import uk.marac.keys.seal.SealedRow;
import uk.marac.keys.seal.v1.RowSealerV1;

/** The product's sealing of the sample row. */
final class SealedSide {

    private final RowSealing sealing = new RowSealerV1();
    private final UUID area = UUID.randomUUID();
    private final Compartment compartment = Compartment.ofCase(UUID.randomUUID());
    private final DataKey key = new DataKey(area, compartment, 1, Secret.random("benchmark", new SecureRandom(), 32));
    private final RowContext context = new RowContext(area, compartment, "sample", UUID.randomUUID(), 1, 1);
    private final List<FieldValue> fields = IntStream.range(0, SampleRow.VALUES.size())
            .mapToObj(i -> new FieldValue(SampleRow.FIELDS.get(i), SampleRow.VALUES.get(i)))
            .toList();

    SealedRow seal() {
        return sealing.seal(key, context, clear(), fields);
    }

    List<byte[]> open(SealedRow row) {
        return sealing.open(key, context, clear(), row, SampleRow.FIELDS).stream()
                .map(value -> value == null ? new byte[0] : value)
                .toList();
    }

    /** Made anew each time, as the vault does it. */
    private ClearValues clear() {
        return ClearValues.builder()
                .uuid("area_id", area)
                .uuid("id", context.recordId())
                .uuid("case_id", compartment.scope())
                .text("state", "SUBMITTED")
                .build();
    }
}
