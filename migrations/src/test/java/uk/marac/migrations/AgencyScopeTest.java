package uk.marac.migrations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.marac.migrations.testing.DatabaseExtension;
import uk.marac.migrations.testing.TestDatabase;

@ExtendWith(DatabaseExtension.class)
@Tag("database")
@Tag("versions")
class AgencyScopeTest {

    private static final UUID POLICE = new UUID(1, 0);
    private static final UUID HEALTH = new UUID(2, 0);
    private static final UUID SCHOOL = new UUID(3, 0);

    private final TestDatabase database;

    AgencyScopeTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void listed_agencies_are_seen_and_others_are_not() {
        String two = POLICE + "," + HEALTH;
        assertThat(sees(two, "'" + POLICE + "'")).isEqualTo("t");
        assertThat(sees(two, "'" + HEALTH + "'")).isEqualTo("t");
        assertThat(sees(two, "'" + SCHOOL + "'")).isEqualTo("f");
    }

    @Test
    void a_star_sees_all() {
        assertThat(sees("*", "'" + SCHOOL + "'")).isEqualTo("t");
        assertThat(sees("*", "NULL")).isEqualTo("t");
    }

    @Test
    void nothing_set_sees_none() {
        assertThat(sees("", "'" + POLICE + "'")).isEqualTo("f");
        assertThat(Sql.strings(database.service(), "SELECT marac.sees_agency('%s')".formatted(POLICE)))
                .containsExactly("f");
    }

    @Test
    void a_row_of_no_agency_is_seen_only_with_the_star() {
        assertThat(sees(POLICE.toString(), "NULL")).isEqualTo("f");
    }

    private String sees(String setting, String agency) {
        String sql = "SET LOCAL marac.agencies = '%s'; SELECT marac.sees_agency(%s)".formatted(setting, agency);
        return Sql.strings(database.service(), sql).get(0);
    }
}
