package uk.marac.benchmarks;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.DataKey;
import uk.marac.keys.seal.ClearValues;
import uk.marac.keys.seal.FieldSpec;
import uk.marac.keys.seal.FieldValue;
import uk.marac.keys.seal.RowContext;
import uk.marac.keys.seal.RowSealing;
import uk.marac.keys.seal.SealHeader;
import uk.marac.keys.seal.SealedRow;

/**
 * Does not seal: values stand in the sealed columns as they are, behind a byte that says whether they are null. Only
 * for saying what sealing costs.
 */
final class PlaintextSealing implements RowSealing {

    private static final byte[] NULL = {0};
    private static final byte PRESENT = 1;

    @Override
    public SealedRow seal(DataKey key, RowContext context, ClearValues clear, List<FieldValue> fields) {
        SealHeader header = SealHeader.unsigned(
                context.schema(), key.id(), context.version(), new byte[SealHeader.SALT], new byte[32]);
        return new SealedRow(
                header.signed(new byte[32]),
                fields.stream().map(field -> stored(field.value())).toList());
    }

    @Override
    public List<byte @Nullable []> open(
            DataKey key, RowContext context, ClearValues clear, SealedRow row, List<FieldSpec> fields) {
        @Nullable byte[][] values = new byte[fields.size()][];
        for (int i = 0; i < values.length; i++) {
            byte[] stored = row.fields().get(i);
            values[i] = stored == null || stored[0] != PRESENT ? null : Arrays.copyOfRange(stored, 1, stored.length);
        }
        return Arrays.asList(values);
    }

    @Override
    public void verify(DataKey key, RowContext context, ClearValues clear, SealedRow row, List<FieldSpec> fields) {
        // There is nothing to verify in plaintext.
    }

    private static byte[] stored(byte @Nullable [] value) {
        if (value == null) {
            return NULL;
        }
        byte[] stored = new byte[value.length + 1];
        stored[0] = PRESENT;
        System.arraycopy(value, 0, stored, 1, value.length);
        return stored;
    }
}
