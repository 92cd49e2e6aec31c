package uk.marac.schema;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.marac.migrations.testing.DatabaseExtension;
import uk.marac.migrations.testing.TestDatabase;
import uk.marac.vault.SealedTable;

@Tag("database")
@ExtendWith(DatabaseExtension.class)
class DataDictionaryTest {

    private static final List<String> EVERYWHERE = List.of("area_id", "id", "version", "seal");

    private final TestDatabase database;
    private final Map<String, Class<? extends Record>> rows = SealedTables.all().stream()
            .collect(toMap(row -> row.getAnnotation(SealedTable.class).name(), row -> row));

    DataDictionaryTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void the_data_dictionary_is_what_the_live_schema_says() throws SQLException {
        StringBuilder made = new StringBuilder("""
                # Data dictionary

                Every table and column of schema `marac`. What is sealed can be read with its compartment's key only, and a row is
                sealed as a whole: `area_id`, `id`, `version` and `seal` are in every sealed table and are not repeated. Why a column may
                be clear stands in [clear-columns.md](clear-columns.md). Made from the comments of the live schema; `mvn test
                -pl marac-service -am -Ddocs.write=true -Dtest=DataDictionaryTest -Dsurefire.failIfNoSpecifiedTests=false` writes it again.
                """);
        tables().forEach((name, columns) -> write(made, name, columns));

        CommittedDocument.compare("docs/data-dictionary.md", made.toString());
    }

    private Map<String, List<LiveColumn>> tables() throws SQLException {
        return LiveColumn.of(database).stream()
                .collect(groupingBy(LiveColumn::table, LinkedHashMap::new, Collectors.toList()));
    }

    private void write(StringBuilder made, String table, List<LiveColumn> columns) {
        Class<? extends Record> row = rows.get(table);
        made.append("\n## %s\n\n%s\n".formatted(table, columns.get(0).tableComment()));
        if (row != null) {
            SealedTable sealed = row.getAnnotation(SealedTable.class);
            made.append("Package `%s`; compartment: %s.\n"
                    .formatted(row.getPackageName(), sealed.compartment().name().toLowerCase(Locale.ROOT)));
        }
        made.append("\n| column | type | what |\n| --- | --- | --- |\n");
        columns.stream()
                .filter(column -> row == null || !EVERYWHERE.contains(column.name()))
                .forEach(column -> made.append("| %s | %s | %s |\n"
                        .formatted(column.name(), column.isBytes() ? "bytes" : column.type(), meaning(column))));
    }

    /** Of a clear column the comment's first part only; the rest is the reason. */
    private static String meaning(LiveColumn column) {
        return column.comment().replaceAll("[;.] clear because.*", "");
    }
}
