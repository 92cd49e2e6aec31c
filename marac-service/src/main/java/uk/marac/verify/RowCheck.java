package uk.marac.verify;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.JdbiException;
import uk.marac.gate.Tx;
import uk.marac.vault.TableModel;

/** Opens every sealed row of an area and holds it against its head, and looks for heads that miss their row. */
final class RowCheck {

    private static final int PAGE = 200;
    private static final UUID LOWEST = new UUID(0, 0);

    private final Tx tx;
    private final Findings findings;
    private long rows;

    RowCheck(Tx tx, Findings findings) {
        this.tx = tx;
        this.findings = findings;
    }

    /** How many rows there were. */
    long run() {
        List<Class<? extends Record>> types = RowTypes.all();
        Set<String> known =
                types.stream().map(type -> TableModel.of(type).name()).collect(Collectors.toSet());
        unknown(known).forEach(table -> findings.add(Kind.TABLE_UNKNOWN, "table=" + table));
        types.forEach(this::check);
        return rows;
    }

    private <R extends Record> void check(Class<R> type) {
        String table = TableModel.of(type).name();
        List<UUID> page = page(table, LOWEST);
        while (!page.isEmpty()) {
            rows += page.size();
            UUID last = page.get(page.size() - 1);
            if (!opens(type, page.get(0), last)) {
                page.stream().filter(id -> !opens(type, id, id)).forEach(id -> diagnose(table, id));
            }
            tx.forgetKeys();
            page = page(table, last);
        }
        missing(table).forEach(id -> findings.add(Kind.ROW_MISSING, "table=" + table + " row=" + id));
    }

    /** Nothing that a row holds may stop the walk, whatever it is that does not fit. */
    private <R extends Record> boolean opens(Class<R> type, UUID from, UUID to) {
        try {
            tx.rows(type)
                    .where("t.id BETWEEN :from AND :to")
                    .bind("from", from)
                    .bind("to", to)
                    .verify();
            return true;
        } catch (JdbiException e) {
            throw e;
        } catch (RuntimeException e) {
            return false;
        }
    }

    private void diagnose(String table, UUID id) {
        Kind kind = tx.query("SELECT CASE WHEN h.id IS NULL THEN 'ROW_WITHOUT_HEAD' WHEN h.gone THEN 'ROW_RESURRECTED'"
                        + " WHEN t.version < h.version THEN 'ROW_ROLLED_BACK' ELSE 'ROW_CHANGED' END FROM marac."
                        + table
                        + " t LEFT JOIN marac.row_head h ON h.area_id = t.area_id AND h.id = t.id"
                        + " AND h.table_name = '" + table + "' WHERE t.area_id = :area AND t.id = :id")
                .bind("area", tx.area().value())
                .bind("id", id)
                .mapTo(Kind.class)
                .one();
        findings.add(kind, "table=" + table + " row=" + id);
    }

    private List<UUID> page(String table, UUID after) {
        return ids(
                "SELECT id FROM marac." + table + " WHERE area_id = :area AND id > :after ORDER BY id LIMIT " + PAGE,
                after);
    }

    private List<UUID> missing(String table) {
        List<UUID> missing = new java.util.ArrayList<>();
        List<UUID> page = missing(table, LOWEST);
        while (!page.isEmpty()) {
            missing.addAll(page);
            page = missing(table, page.get(page.size() - 1));
        }
        return missing;
    }

    private List<UUID> missing(String table, UUID after) {
        return ids(
                "SELECT h.id FROM marac.row_head h WHERE h.area_id = :area AND h.table_name = '" + table
                        + "' AND NOT h.gone AND h.id > :after AND NOT EXISTS (SELECT 1 FROM marac." + table
                        + " t WHERE t.area_id = h.area_id AND t.id = h.id) ORDER BY h.id LIMIT " + PAGE,
                after);
    }

    private List<UUID> ids(String sql, UUID after) {
        return tx.query(sql)
                .bind("area", tx.area().value())
                .bind("after", after)
                .mapTo(UUID.class)
                .list();
    }

    /** Tables that hold seals, and heads of tables, of which this program has no record. */
    private Set<String> unknown(Set<String> known) {
        Set<String> unknown = new TreeSet<>(tx.query("""
                        SELECT c.relname FROM pg_class c
                          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'seal' AND NOT a.attisdropped
                         WHERE c.relnamespace = 'marac'::regnamespace AND c.relkind IN ('r', 'p')
                        UNION SELECT DISTINCT table_name FROM marac.row_head WHERE area_id = :area
                        """)
                .bind("area", tx.area().value())
                .mapTo(String.class)
                .list());
        unknown.removeAll(known);
        return unknown;
    }
}
