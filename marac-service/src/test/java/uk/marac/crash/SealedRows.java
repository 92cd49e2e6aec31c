package uk.marac.crash;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.keys.seal.SealException;
import uk.marac.testing.City;
import uk.marac.testing.Superuser;
import uk.marac.vault.RowTampered;
import uk.marac.vault.SealedTable;
import uk.marac.vault.TableModel;

/** Every sealed row of an area, opened by the service's own code with the area's own keys. */
final class SealedRows {

    private static final List<Class<? extends Record>> TYPES = types();

    final Set<Write> rows = new HashSet<>();
    final List<String> faults = new ArrayList<>();

    SealedRows(City city) {
        for (Class<? extends Record> type : TYPES) {
            String table = TableModel.of(type).name();
            for (List<Object> row : Superuser.rows(
                    city.service.database,
                    "SELECT id, version FROM marac." + table + " WHERE area_id = ?",
                    city.area.value())) {
                rows.add(new Write(table, (UUID) row.get(0), (Long) row.get(1)));
            }
            open(city, type, table);
        }
    }

    private void open(City city, Class<? extends Record> type, String table) {
        try {
            int opened = city.service.wiring.gate.read(
                    city.service.operator(), Permission.MANAGE_AGENCIES, Target.area(city.area), tx -> tx.rows(type)
                            .list()
                            .size());
            if (opened != rows.stream().filter(row -> row.table().equals(table)).count()) {
                faults.add("not all rows opened: " + table);
            }
        } catch (RowTampered | SealException e) {
            faults.add("a row that does not open: " + table);
        }
    }

    @SuppressWarnings("unchecked")
    private static List<Class<? extends Record>> types() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("uk.marac").stream()
                        .filter(type -> type.isAnnotatedWith(SealedTable.class))
                        .<Class<? extends Record>>map(type -> (Class<? extends Record>) type.reflect())
                        .toList();
    }
}
