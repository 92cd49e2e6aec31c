package uk.marac.oversight;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.marac.keys.ledger.entry.RowWrite;

/**
 * What an act did to one table.
 *
 * @param rows how many, in one way; which they were says the leaf
 */
public record AuditWritesView(String table, String op, int rows) {

    private record Kind(String table, String op) {}

    /** In the order in which each was first done; none for a look. */
    static List<AuditWritesView> of(List<RowWrite> writes) {
        Map<Kind, Integer> counts = new LinkedHashMap<>();
        writes.forEach(write -> counts.merge(new Kind(write.table(), write.op().name()), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(counted -> new AuditWritesView(
                        counted.getKey().table(), counted.getKey().op(), counted.getValue()))
                .toList();
    }
}
