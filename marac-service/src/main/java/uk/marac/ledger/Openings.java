package uk.marac.ledger;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.Opening;
import uk.marac.keys.ledger.v1.OpeningV1;
import uk.marac.vault.AreaKeys;
import uk.marac.vault.AuditKeys;
import uk.marac.vault.RowTampered;

/**
 * What opens the commitments of some entries. Those of one case are opened with its audit key, never with another's.
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
        if (rows.stream().anyMatch(openings::isWanted)) {
            openings.keys.load(List.of(openings.scope()));
        }
        return openings;
    }

    SortedMap<Integer, UUID> cases(UUID entryId) {
        SortedMap<Integer, UUID> cases = new TreeMap<>();
        of(entryId).values().forEach(stored -> {
            if (stored.caseId() != null) {
                cases.put(stored.ordinal(), stored.caseId());
            }
        });
        return cases;
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
            Opening opening = OpeningV1.parse(keys.box(scope()).open(place, stored.sealed()));
            if (stored.ordinal() < entry.commitments().size()
                    && opening.matches(entry.commitments().get(stored.ordinal()))) {
                return opening;
            }
        } catch (IllegalArgumentException | MalformedException e) {
            throw new RowTampered("audit_opening", "not the opening that was written");
        }
        throw new RowTampered("audit_opening", "not what the entry committed to");
    }

    private boolean isWanted(Stored stored) {
        return java.util.Objects.equals(stored.caseId(), caseId);
    }

    private UUID scope() {
        return caseId == null ? area : caseId;
    }

    private SortedMap<Integer, Stored> of(UUID entryId) {
        return byEntry.getOrDefault(entryId, Collections.emptySortedMap());
    }
}
