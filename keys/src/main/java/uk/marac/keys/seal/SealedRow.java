package uk.marac.keys.seal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.Bytes;

/**
 * A row as the database holds it.
 *
 * @param seal 116 bytes
 * @param fields ciphertexts in the order of the reader's fields; null only for a field newer than the row's schema
 */
public record SealedRow(byte[] seal, List<byte @Nullable []> fields) {
    public SealedRow {
        fields = Collections.unmodifiableList(new ArrayList<>(fields));
    }

    /** What the ledger says of this row: SHA-256 over the seal and every ciphertext. */
    public byte[] digest() {
        List<byte[]> parts = new ArrayList<>(fields.size() + 1);
        parts.add(seal);
        for (byte @Nullable [] field : fields) {
            if (field != null) {
                parts.add(field);
            }
        }
        return Bytes.sha256(parts.toArray(byte[][]::new));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SealedRow row && Bytes.equal(digest(), row.digest());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(seal);
    }

    @Override
    public String toString() {
        return "SealedRow[" + fields.size() + " fields]";
    }
}
