package uk.marac.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.marac.migrations.testing.DatabaseExtension;
import uk.marac.migrations.testing.TestDatabase;
import uk.marac.vault.SealedTable;
import uk.marac.vault.TableModel;

@Tag("database")
@Tag("versions")
@ExtendWith(DatabaseExtension.class)
class ClearColumnsTest {

    private static final String COLUMNS = """
            SELECT c.relname, a.attname, format_type(a.atttypid, a.atttypmod), col_description(c.oid, a.attnum)
            FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
            WHERE c.relnamespace = 'marac'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
            ORDER BY c.relname, a.attnum
            """;

    private record Column(String table, String name, String type, String comment) {}

    private final List<Column> columns;

    ClearColumnsTest(TestDatabase database) throws SQLException {
        this.columns = read(database);
    }

    @Test
    void what_is_in_clear_is_what_the_document_lists() {
        StringBuilder made = new StringBuilder("""
                # What the database holds in clear

                Everything that is not listed here is sealed. A column that is added without its reason fails the build. The
                list is made from the comments of the live schema; `mvn test -pl marac-service -am -Ddocs.write=true
                -Dtest=ClearColumnsTest -Dsurefire.failIfNoSpecifiedTests=false` writes it again, and a person reviews the
                difference. A thief of the database sees all of this, and how many rows there are, how large and when written.

                | table | column | type | what, and why it may be clear |
                | --- | --- | --- | --- |
                """);
        for (Column column : columns) {
            if (!column.type().equals("bytea")) {
                made.append("| %s | %s | %s | %s |\n"
                        .formatted(column.table(), column.name(), column.type(), column.comment()));
            }
        }

        CommittedDocument.compare("docs/clear-columns.md", made.toString());
    }

    @Test
    void every_sealed_row_has_exactly_the_columns_of_its_table() {
        Map<String, Set<String>> stored = new TreeMap<>();
        Map<String, Set<String>> storedBytes = new TreeMap<>();
        for (Column column : columns) {
            Map<String, Set<String>> kind = column.type().equals("bytea") ? storedBytes : stored;
            kind.computeIfAbsent(column.table(), table -> new TreeSet<>()).add(column.name());
        }
        List<TableModel<?>> models = models();

        assertThat(models).hasSizeGreaterThan(10);
        for (TableModel<?> model : models) {
            Set<String> sealed = new TreeSet<>(model.sealedColumns());
            sealed.add("seal");
            assertThat(stored.get(model.name())).as(model.name()).isEqualTo(new TreeSet<>(model.clearColumns()));
            assertThat(storedBytes.get(model.name())).as(model.name()).isEqualTo(sealed);
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<TableModel<?>> models() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("uk.marac").stream()
                        .filter(type -> type.isAnnotatedWith(SealedTable.class))
                        .<TableModel<?>>map(type -> TableModel.of((Class) type.reflect()))
                        .toList();
    }

    private static List<Column> read(TestDatabase database) throws SQLException {
        List<Column> columns = new java.util.ArrayList<>();
        try (Connection connection = database.admin().getConnection();
                PreparedStatement query = connection.prepareStatement(COLUMNS);
                ResultSet row = query.executeQuery()) {
            while (row.next()) {
                columns.add(new Column(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
            }
        }
        return columns;
    }
}
