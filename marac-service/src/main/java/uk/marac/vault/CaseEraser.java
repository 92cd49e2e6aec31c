package uk.marac.vault;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import uk.marac.vault.CaseTables.CaseTable;

/** Deletes every row that hangs on a case, then destroys the keys that could open a copy of one. */
final class CaseEraser {

    /** A sealed row that is no more. */
    record Erased(String table, UUID id, long version) {}

    private final Handle handle;
    private final UUID area;
    private final AreaKeys areaKeys;

    CaseEraser(Handle handle, UUID area, AreaKeys areaKeys) {
        this.handle = handle;
        this.area = area;
        this.areaKeys = areaKeys;
    }

    List<Erased> erase(UUID caseId, Instant at) {
        List<UUID> people = handle.createQuery("SELECT id FROM marac.person WHERE area_id = :area AND case_id = :case")
                .bind("area", area)
                .bind("case", caseId)
                .mapTo(UUID.class)
                .list();
        List<Erased> erased = new ArrayList<>();
        for (CaseTable table : CaseTables.childrenFirst(handle)) {
            erased.addAll(erase(table, caseId));
        }
        new KeyDestroyer(handle, area, areaKeys).destroy(caseId, people, at);
        return erased;
    }

    private List<Erased> erase(CaseTable table, UUID caseId) {
        String delete = "DELETE FROM marac." + table.name() + " t WHERE t.area_id = :area AND (" + table.sql() + ")";
        if (!table.sealed()) {
            handle.createUpdate(delete).bind("area", area).bind("case", caseId).execute();
            return List.of();
        }
        return handle.createQuery(delete + " RETURNING t.id, t.version")
                .bind("area", area)
                .bind("case", caseId)
                .map((row, context) ->
                        new Erased(table.name(), row.getObject("id", UUID.class), row.getLong("version")))
                .list();
    }
}
