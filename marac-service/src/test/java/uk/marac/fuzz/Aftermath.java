package uk.marac.fuzz;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.Outcome;
import uk.marac.keys.ledger.entry.RowOp;
import uk.marac.keys.ledger.entry.RowWrite;
import uk.marac.testing.City;
import uk.marac.testing.Entries;

/**
 * What must hold in a city whatever was sent to it: rows, their heads and the log tell the same story, and no half of
 * one.
 */
final class Aftermath {

    /** What belongs together: each part finds what has lost its other half. */
    private static final String HALVES = """
            SELECT 'a referral without its decision to share' FROM marac.referral r WHERE r.area_id = ?
              AND NOT EXISTS (SELECT 1 FROM marac.sharing_decision s
                              WHERE s.area_id = r.area_id AND s.referral_id = r.id)
              AND NOT EXISTS (SELECT 1 FROM marac.transfer_paper p WHERE p.area_id = r.area_id AND p.case_id = r.case_id)
            UNION ALL
            SELECT 'a referral without safe contact' FROM marac.referral r WHERE r.area_id = ?
              AND NOT EXISTS (SELECT 1 FROM marac.safe_contact s WHERE s.area_id = r.area_id AND s.case_id = r.case_id)
              AND NOT EXISTS (SELECT 1 FROM marac.transfer_paper p WHERE p.area_id = r.area_id AND p.case_id = r.case_id)
            UNION ALL
            SELECT 'a referral without its people' FROM marac.referral r WHERE r.area_id = ?
              AND (SELECT count(DISTINCT role) FROM marac.person p
                   WHERE p.area_id = r.area_id AND p.case_id = r.case_id) < 2
            UNION ALL
            SELECT 'a case without referral' FROM marac.marac_case c WHERE c.area_id = ?
              AND NOT EXISTS (SELECT 1 FROM marac.referral r WHERE r.area_id = c.area_id AND r.case_id = c.id)
            UNION ALL
            SELECT 'a case in which nobody is involved' FROM marac.marac_case c WHERE c.area_id = ?
              AND NOT EXISTS (SELECT 1 FROM marac.involvement i WHERE i.area_id = c.area_id AND i.case_id = c.id)
            UNION ALL
            SELECT 'a document without content' FROM marac.attachment a WHERE a.area_id = ?
              AND NOT EXISTS (SELECT 1 FROM marac.attachment_content c
                              WHERE c.area_id = a.area_id AND c.attachment_id = a.id)
            """;

    private static final Set<Outcome> ADMITTED = Set.of(Outcome.DONE, Outcome.FAILED, Outcome.STARTED);

    private final City city;
    private final List<LedgerEntry> entries;

    Aftermath(City city) {
        this.city = city;
        this.entries = Entries.of(city.service, city.area);
    }

    /** Ids of the requests that the Gate let in. */
    Set<String> admitted() {
        return entries.stream()
                .filter(entry -> ADMITTED.contains(entry.outcome()))
                .map(entry -> entry.requestId().toString())
                .collect(Collectors.toSet());
    }

    List<String> faults() {
        List<String> faults = new ArrayList<>();
        for (LedgerEntry entry : entries) {
            if (Set.of("INTERNAL", "ROW_TAMPERED").contains(String.valueOf(entry.failureKind()))) {
                faults.add(entry.permission() + " failed: " + entry.failureKind());
            }
            if (entry.outcome() != Outcome.DONE && !entry.rows().isEmpty()) {
                faults.add(entry.permission() + " came to nothing and wrote rows");
            }
        }
        Map<String, String> written = written();
        Map<String, String> heads = heads();
        if (!written.equals(heads)) {
            faults.add("the log tells of %d rows, of which %d are as they stand in the database"
                    .formatted(
                            written.size(),
                            written.entrySet().stream()
                                    .filter(row -> row.getValue().equals(heads.get(row.getKey())))
                                    .count()));
        }
        faults.addAll(strings(HALVES));
        String rows = strings("SELECT DISTINCT table_name FROM marac.row_head WHERE area_id = ?").stream()
                .map(Aftermath::strays)
                .collect(Collectors.joining(" UNION ALL "));
        faults.addAll(strings(rows));
        return faults;
    }

    private Map<String, String> written() {
        Map<String, String> last = new HashMap<>();
        Map<String, Long> version = new HashMap<>();
        for (LedgerEntry entry : entries) {
            for (RowWrite row : entry.rows()) {
                String key = row.table() + " " + row.rowId();
                if (row.version() >= version.getOrDefault(key, 0L)) {
                    version.put(key, row.version());
                    last.put(key, row.op() == RowOp.DELETE ? "gone" : row.version() + " " + row.digest());
                }
            }
        }
        return last;
    }

    /** Version and digest of every row that is there. */
    Map<String, String> heads() {
        return strings("SELECT table_name || ' ' || id || '=' || CASE WHEN gone THEN 'gone' ELSE version || ' ' ||"
                        + " encode(digest, 'hex') END FROM marac.row_head WHERE area_id = ?")
                .stream()
                .map(head -> head.split("=", 2))
                .collect(Collectors.toMap(head -> head[0], head -> head[1]));
    }

    /** Rows that are not as their heads say, and heads without a row. */
    private static String strays(String table) {
        return "SELECT 'a row of " + table
                + " is not as its head says' FROM (SELECT * FROM marac.row_head WHERE table_name"
                + " = '" + table + "' AND NOT gone) h FULL JOIN marac." + table
                + " t ON t.area_id = h.area_id AND t.id ="
                + " h.id AND t.version = h.version WHERE coalesce(t.area_id, h.area_id) = ? AND (t.id IS NULL OR h.id IS"
                + " NULL)";
    }

    private List<String> strings(String sql) {
        try (Connection connection = city.service.database.admin().getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            for (int i = 1; i <= query.getParameterMetaData().getParameterCount(); i++) {
                query.setObject(i, city.area.value());
            }
            List<String> values = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    values.add(String.valueOf(row.getString(1)));
                }
            }
            return values;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
