package uk.marac.schema;

import static org.assertj.core.api.Assertions.assertThat;

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
import uk.marac.vault.TableModel;

@Tag("database")
@Tag("versions")
@ExtendWith(DatabaseExtension.class)
class ClearColumnsTest {

    private final List<LiveColumn> columns;

    ClearColumnsTest(TestDatabase database) throws SQLException {
        this.columns = LiveColumn.of(database);
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
        for (LiveColumn column : columns) {
            if (!column.isBytes()) {
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
        for (LiveColumn column : columns) {
            Map<String, Set<String>> kind = column.isBytes() ? storedBytes : stored;
            kind.computeIfAbsent(column.table(), table -> new TreeSet<>()).add(column.name());
        }
        List<? extends TableModel<?>> models =
                SealedTables.all().stream().map(TableModel::of).toList();

        assertThat(models).hasSizeGreaterThan(10);
        for (TableModel<?> model : models) {
            Set<String> sealed = new TreeSet<>(model.sealedColumns());
            sealed.add("seal");
            assertThat(stored.get(model.name())).as(model.name()).isEqualTo(new TreeSet<>(model.clearColumns()));
            assertThat(storedBytes.get(model.name())).as(model.name()).isEqualTo(sealed);
        }
    }
}
