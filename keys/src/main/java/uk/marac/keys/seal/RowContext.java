package uk.marac.keys.seal;

import java.util.UUID;
import uk.marac.keys.Compartment;

/**
 * Where a sealed row stands. All of it is in the row's keys.
 *
 * @param version the row's version, from 1
 * @param schema when sealing, the version to write; when opening, the newest that the reader knows
 */
public record RowContext(UUID area, Compartment compartment, String table, UUID recordId, long version, int schema) {
    public RowContext {
        if (version < 1 || schema < 1 || schema > 0xFFFF || table.isEmpty()) {
            throw new IllegalArgumentException("version and schema count from 1");
        }
        if (compartment.kind() == Compartment.Kind.AREA && !compartment.scope().equals(area)) {
            throw new IllegalArgumentException("an area's compartment belongs to that area");
        }
    }
}
