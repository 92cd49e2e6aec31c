package uk.marac.keys.ledger.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.RowOp;
import uk.marac.keys.ledger.entry.RowWrite;

/**
 * What an act did to one table in one way.
 *
 * @param rows how many
 */
public record WrittenRows(String table, RowOp op, int rows) {

    private record Way(String table, RowOp op) {}

    /** In the order in which each was first done; none for a look. */
    public static List<WrittenRows> of(LedgerEntry entry) {
        Map<Way, Integer> counts = new LinkedHashMap<>();
        for (RowWrite write : entry.rows()) {
            counts.merge(new Way(write.table(), write.op()), 1, Integer::sum);
        }
        return counts.entrySet().stream()
                .map(way -> new WrittenRows(way.getKey().table(), way.getKey().op(), way.getValue()))
                .toList();
    }
}
