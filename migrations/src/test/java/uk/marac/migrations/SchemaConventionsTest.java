package uk.marac.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.marac.migrations.testing.DatabaseExtension;
import uk.marac.migrations.testing.TestDatabase;

@ExtendWith(DatabaseExtension.class)
@Tag("database")
@Tag("versions")
class SchemaConventionsTest {

    @ParameterizedTest
    @EnumSource
    void the_schema_keeps(SchemaRule rule, TestDatabase database) {
        assertThat(Sql.strings(database.admin(), rule.breaches())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_breach_is_found_and_its_neighbour_is_not(SchemaRule rule, TestDatabase database) {
        List<String> found = Sql.rolledBack(database.admin(), rule.violation(), rule.breaches());
        assertThat(found).containsExactly(rule.found);
    }

    @ParameterizedTest
    @EnumSource(names = {"ROW_SECURITY_IS_ON", "EVERY_TABLE_HAS_A_POLICY", "AREA_IS_FIRST_IN_EVERY_KEY"})
    void a_table_in_a_schema_of_its_own_is_not_overlooked(SchemaRule rule, TestDatabase database) {
        String elsewhere = "CREATE SCHEMA elsewhere; CREATE TABLE elsewhere.bare (id uuid)";
        assertThat(Sql.rolledBack(database.admin(), elsewhere, rule.breaches())).containsExactly("elsewhere.bare");
    }
}
