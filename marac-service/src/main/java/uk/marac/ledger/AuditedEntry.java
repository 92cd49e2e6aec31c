package uk.marac.ledger;

import java.util.SortedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.Opening;

/**
 * An entry read back: its MAC is right, and the columns by which it was found say what it says.
 *
 * @param place null until it is sequenced
 * @param cases the case behind each commitment to one, by ordinal; opened, and not believed of a column
 * @param openings those that were asked for, by ordinal; each matches its commitment
 */
public record AuditedEntry(
        LedgerEntry entry,
        @Nullable Place place,
        SortedMap<Integer, UUID> cases,
        SortedMap<Integer, Opening> openings) {}
