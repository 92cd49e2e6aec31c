package uk.marac.ledger;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.Bytes;
import uk.marac.keys.RefusedException;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.Opening;
import uk.marac.keys.ledger.v1.OpeningV1;
import uk.marac.vault.AreaKeys;
import uk.marac.vault.AuditKeys;
import uk.marac.vault.RowTampered;

/**
 * What opens the commitments of some entries. Those of one case are opened with its audit key, never with another's. Which case
 * an entry concerns is never taken from the column by which it was found, but from what was sealed.
 */
final class Openings {

    private record Stored(
            UUID entryId, int ordinal, @Nullable UUID caseId, byte[] sealed) {}

    private final UUID area;
    private final AuditKeys keys;
    private final @Nullable UUID caseId;
    private final Map<UUID, SortedMap<Integer, Stored>> byEntry = new HashMap<>();

    private Openings(UUID area, AuditKeys keys, @Nullable UUID caseId) {
        this.area = area;
        this.keys = keys;
        this.caseId = caseId;
    }

    /** @param caseId whose openings will be opened; those of no case where null */
    static Openings read(Handle handle, UUID area, AreaKeys areaKeys, List<UUID> entryIds, @Nullable UUID caseId) {
        Openings openings = new Openings(area, new AuditKeys(handle, area, areaKeys), caseId);
        List<Stored> rows = handle.createQuery("""
                        SELECT entry_id, ordinal, case_id, opening FROM marac.audit_opening
                        WHERE area_id = :area AND entry_id = ANY(:entries)
                        """)
                .bind("area", area)
                .bindArray("entries", UUID.class, entryIds)
                .map((row, context) -> new Stored(
                        row.getObject("entry_id", UUID.class),
                        row.getInt("ordinal"),
                        row.getObject("case_id", UUID.class),
                        row.getBytes("opening")))
                .list();
        for (Stored row : rows) {
            openings.byEntry
                    .computeIfAbsent(row.entryId(), entry -> new TreeMap<>())
                    .put(row.ordinal(), row);
        }
        Set<UUID> keyless =
                openings.keys.fetch(rows.stream().map(openings::scope).collect(Collectors.toSet()));
        if (!keyless.isEmpty()) {
            throw new RowTampered("audit_opening", "said to be of a case that nothing was sealed for");
        }
        return openings;
    }

    /**
     * The cases that the entry concerns, each by the ordinal of its commitment.
     *
     * @throws RowTampered where an opening is not of the case that its row says, or is missing
     */
    SortedMap<Integer, UUID> cases(UUID entryId, LedgerEntry entry) {
        SortedMap<Integer, UUID> cases = new TreeMap<>();
        for (int ordinal = 0; ordinal < entry.commitments().size(); ordinal++) {
            if (entry.commitments().get(ordinal).tag() == CommitmentTag.CASE) {
                Stored stored = of(entryId).get(ordinal);
                if (stored == null || stored.caseId() == null) {
                    throw new RowTampered("audit_opening", "missing where the entry names a case");
                }
                cases.put(ordinal, caseOf(open(stored, entry), stored.caseId()));
            }
        }
        return cases;
    }

    private static UUID caseOf(Opening opening, UUID said) {
        if (!Bytes.equal(opening.value(), Bytes.of(said))) {
            throw new RowTampered("audit_opening", "of another case than its row says");
        }
        return said;
    }

    /** @throws RowTampered for an opening that is not what the entry committed to */
    SortedMap<Integer, Opening> opened(UUID entryId, LedgerEntry entry) {
        SortedMap<Integer, Opening> opened = new TreeMap<>();
        for (Stored stored : of(entryId).values()) {
            if (isWanted(stored)) {
                opened.put(stored.ordinal(), open(stored, entry));
            }
        }
        return opened;
    }

    private Opening open(Stored stored, LedgerEntry entry) {
        try {
            byte[] place = OpeningPlace.of(area, stored.entryId(), stored.ordinal());
            Opening opening = OpeningV1.parse(keys.box(scope(stored)).open(place, stored.sealed()));
            if (stored.ordinal() < entry.commitments().size()
                    && opening.matches(entry.commitments().get(stored.ordinal()))) {
                return opening;
            }
        } catch (RefusedException | IllegalArgumentException | MalformedException e) {
            throw new RowTampered("audit_opening", "not the opening that was written");
        }
        throw new RowTampered("audit_opening", "not what the entry committed to");
    }

    private boolean isWanted(Stored stored) {
        return java.util.Objects.equals(stored.caseId(), caseId);
    }

    private UUID scope(Stored stored) {
        UUID of = stored.caseId();
        return of == null ? area : of;
    }

    private SortedMap<Integer, Stored> of(UUID entryId) {
        return byEntry.getOrDefault(entryId, Collections.emptySortedMap());
    }
}
