package uk.marac.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.entry.CommitmentTag;

/**
 * A sensitive detail of an act. The entry holds a salted commitment to it; the value is sealed beside the entry.
 *
 * @param caseId whose audit key seals the value; the area's where null
 */
public record Detail(
        CommitmentTag tag, byte[] value, @Nullable UUID caseId) {}
