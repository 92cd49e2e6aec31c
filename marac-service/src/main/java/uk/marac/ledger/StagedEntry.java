package uk.marac.ledger;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** An entry on its way to its place, with the case behind each of its commitments that names one. */
record StagedEntry(
        UUID id, byte[] entry, byte[] mac, @Nullable UUID[] casesByOrdinal) {

    /** What a query selects of an entry {@code e}. */
    static final String COLUMNS = """
            e.id, e.entry, e.mac,
                   (SELECT array_agg(o.case_id ORDER BY o.ordinal) FROM marac.audit_opening o
                    WHERE o.area_id = e.area_id AND o.entry_id = e.id) AS cases
            """;

    static StagedEntry read(ResultSet row) throws SQLException {
        Array cases = row.getArray("cases");
        return new StagedEntry(
                row.getObject("id", UUID.class),
                row.getBytes("entry"),
                row.getBytes("mac"),
                cases == null ? new UUID[0] : (UUID[]) cases.getArray());
    }

    /** Those of these entries that are there, waiting or not. */
    static Map<UUID, StagedEntry> present(Handle handle, UUID area, Collection<UUID> ids) {
        return handle
                .createQuery(
                        "SELECT " + COLUMNS + " FROM marac.audit_entry e WHERE e.area_id = :area AND e.id = ANY (:ids)")
                .bind("area", area)
                .bindArray("ids", UUID.class, ids)
                .map((row, context) -> read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(StagedEntry::id, Function.identity()));
    }

    UUID caseAt(int ordinal) {
        UUID caseId = ordinal < casesByOrdinal.length ? casesByOrdinal[ordinal] : null;
        if (caseId == null) {
            throw new IllegalStateException("an entry's opening is missing");
        }
        return caseId;
    }
}
