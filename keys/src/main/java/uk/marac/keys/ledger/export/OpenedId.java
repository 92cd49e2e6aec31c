package uk.marac.keys.ledger.export;

import java.util.List;
import java.util.UUID;
import uk.marac.keys.Bytes;
import uk.marac.keys.ledger.entry.Commitment;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.Opening;

/**
 * An id that an entry commits to, with what shows it.
 *
 * @param ordinal which of the entry's commitments, from 0
 * @param salt 32 bytes
 */
public record OpenedId(int ordinal, UUID id, byte[] salt) {

    /** @throws uk.marac.keys.ledger.MalformedException where the salt has not its length */
    public boolean isIn(LedgerEntry entry, CommitmentTag tag) {
        List<Commitment> commitments = entry.commitments();
        return ordinal >= 0
                && ordinal < commitments.size()
                && Opening.existing(tag, salt, Bytes.of(id)).matches(commitments.get(ordinal));
    }
}
