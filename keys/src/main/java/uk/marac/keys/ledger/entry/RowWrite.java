package uk.marac.keys.ledger.entry;

import java.util.UUID;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.MalformedException;

/**
 * One sealed row that the act wrote.
 *
 * @param table 1 to 63 of a-z, 0-9 and _
 * @param version of the row after the write, from 0
 * @param digest of the sealed row: SHA-256(seal ‖ all ciphertexts)
 */
public record RowWrite(String table, UUID rowId, long version, Hash digest, RowOp op) {
    public RowWrite {
        Codes.requireTable(table);
        if (version < 0) {
            throw new MalformedException("a row version is not negative");
        }
    }
}
