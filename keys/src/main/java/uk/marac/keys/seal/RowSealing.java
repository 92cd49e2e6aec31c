package uk.marac.keys.seal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.DataKey;

/**
 * Seals rows and opens them. Fields stand in the order of their ordinals. Every refusal is a {@link SealException}; a
 * key that belongs to another area or compartment than the row is refused, never replaced.
 */
public interface RowSealing {
    /** Seals a row as a whole, with a new salt. All fields that the context's schema declares must be given. */
    SealedRow seal(DataKey key, RowContext context, ClearValues clear, List<FieldValue> fields);

    /**
     * Verifies and opens all fields.
     *
     * @param fields every field that the reader knows; the row has one ciphertext for each
     * @return a value for each field: null for NULL and for a field newer than the row's schema
     */
    List<byte @Nullable []> open(
            DataKey key, RowContext context, ClearValues clear, SealedRow row, List<FieldSpec> fields);

    /**
     * Verifies header and clear columns without opening fields: enough for a row that decides access. It does not say
     * that each ciphertext still opens.
     */
    void verify(DataKey key, RowContext context, ClearValues clear, SealedRow row, List<FieldSpec> fields);
}
