package uk.marac.vault;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * Every table that hangs on a case, straight or through another, as the database's own foreign keys say; so that a
 * table made tomorrow is erased with the rest.
 */
final class CaseTables {

    static final String ROOT = "marac_case";

    private static final String LINKS = """
            SELECT child.relname AS child, parent.relname AS parent, a.attname AS by,
                   EXISTS (SELECT 1 FROM pg_attribute s WHERE s.attrelid = child.oid AND s.attname = 'seal') AS sealed
              FROM pg_constraint f
              JOIN pg_class child ON child.oid = f.conrelid
              JOIN pg_class parent ON parent.oid = f.confrelid
              JOIN pg_namespace n ON n.oid = child.relnamespace AND n.nspname = 'marac'
              JOIN pg_attribute a ON a.attrelid = child.oid AND a.attnum = ANY (f.conkey) AND a.attname <> 'area_id'
             WHERE f.contype = 'f' AND f.conrelid <> f.confrelid
             ORDER BY child.relname, a.attname
            """;

    /** @param sql a condition over alias {@code t} and binding {@code :case} */
    record CaseTable(String name, boolean sealed, String sql) {}

    private record Link(String child, String parent, String by, boolean sealed) {}

    private CaseTables() {}

    /** In an order in which they can be deleted: what refers to a table comes before it. */
    static List<CaseTable> childrenFirst(Handle handle) {
        List<Link> links = handle.createQuery(LINKS)
                .map((row, context) -> new Link(
                        row.getString("child"), row.getString("parent"), row.getString("by"), row.getBoolean("sealed")))
                .list();
        Map<String, Integer> depth = depths(links);
        Map<String, CaseTable> tables = new LinkedHashMap<>();
        depth.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .forEach(name -> tables.put(
                        name,
                        name.equals(ROOT) ? new CaseTable(ROOT, true, "t.id = :case") : table(name, links, tables)));
        List<CaseTable> order = new ArrayList<>(tables.values());
        java.util.Collections.reverse(order);
        return order;
    }

    /** How many references lie between a table and the case at most. */
    private static Map<String, Integer> depths(List<Link> links) {
        Map<String, Integer> depth = new LinkedHashMap<>(Map.of(ROOT, 0));
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Link link : links) {
                Integer above = depth.get(link.parent());
                if (above != null && depth.getOrDefault(link.child(), -1) <= above) {
                    if (above > links.size()) {
                        throw new IllegalStateException("the tables of a case refer to each other in a circle");
                    }
                    depth.put(link.child(), above + 1);
                    changed = true;
                }
            }
        }
        return depth;
    }

    private static CaseTable table(String name, List<Link> links, Map<String, CaseTable> above) {
        List<Link> own = links.stream()
                .filter(link -> link.child().equals(name) && above.containsKey(link.parent()))
                .toList();
        String sql = own.stream().map(link -> condition(link, above)).collect(Collectors.joining(" OR "));
        return new CaseTable(name, own.get(0).sealed(), sql);
    }

    private static String condition(Link link, Map<String, CaseTable> above) {
        if (link.parent().equals(ROOT)) {
            return "t." + link.by() + " = :case";
        }
        CaseTable parent = java.util.Objects.requireNonNull(above.get(link.parent()));
        return "t." + link.by() + " IN (SELECT t.id FROM marac." + parent.name() + " t WHERE t.area_id = :area AND ("
                + parent.sql() + "))";
    }
}
