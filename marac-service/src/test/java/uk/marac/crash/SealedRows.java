package uk.marac.crash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.keys.seal.SealException;
import uk.marac.schema.SealedTables;
import uk.marac.testing.City;
import uk.marac.testing.Superuser;
import uk.marac.vault.RowTampered;
import uk.marac.vault.TableModel;

/** Every sealed row of an area, opened by the service's own code with the area's own keys. */
final class SealedRows {

    private static final List<Class<? extends Record>> TYPES = SealedTables.all();

    final Set<Write> rows = new HashSet<>();
    final List<String> faults = new ArrayList<>();

    SealedRows(City city) {
        Map<Class<? extends Record>, Integer> stored = new HashMap<>();
        for (Class<? extends Record> type : TYPES) {
            String table = TableModel.of(type).name();
            List<List<Object>> found = Superuser.rows(
                    city.service.database,
                    "SELECT id, version FROM marac." + table + " WHERE area_id = ?",
                    city.area.value());
            found.forEach(row -> rows.add(new Write(table, (UUID) row.get(0), (Long) row.get(1))));
            stored.put(type, found.size());
        }
        Map<Class<? extends Record>, Integer> opened = city.service.wiring.gate.read(
                city.service.operator(), Permission.MANAGE_AGENCIES, Target.area(city.area), this::opened);
        opened.forEach((type, count) -> {
            if (!count.equals(stored.get(type))) {
                faults.add("not all rows opened: " + TableModel.of(type).name());
            }
        });
    }

    private Map<Class<? extends Record>, Integer> opened(Tx tx) {
        Map<Class<? extends Record>, Integer> opened = new HashMap<>();
        for (Class<? extends Record> type : TYPES) {
            try {
                opened.put(type, tx.rows(type).list().size());
            } catch (RowTampered | SealException e) {
                faults.add("a row that does not open: " + TableModel.of(type).name());
            }
        }
        return opened;
    }
}
