package uk.marac.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.marac.migrations.testing.DatabaseExtension;
import uk.marac.migrations.testing.TestDatabase;

@ExtendWith(DatabaseExtension.class)
@Tag("database")
@Tag("versions")
class RolesTest {

    private final TestDatabase database;

    RolesTest(TestDatabase database) {
        this.database = database;
    }

    @Test
    void a_login_that_only_serves_has_no_fault() {
        assertThat(Roles.faults(database.service())).isEmpty();
    }

    @Test
    void a_login_that_migrates_is_not_fit_to_serve() {
        assertThat(Roles.faults(database.owner()))
                .contains(
                        "the login is not a member of marac_service",
                        "the login may act as marac_owner",
                        "the login may act as marac_keys")
                .doesNotContain("the login is a superuser", "the login bypasses row security");
    }

    @Test
    void a_superuser_is_not_fit_to_serve() {
        assertThat(Roles.faults(database.admin())).contains("the login is a superuser");
    }

    @Test
    void making_the_roles_again_changes_nothing() {
        String grants = "SELECT datacl FROM pg_database WHERE datname = current_database()";
        String before = Sql.strings(database.admin(), grants).toString();
        Roles.create(database.admin());
        assertThat(Sql.strings(database.admin(), grants)).hasToString(before);
    }

    @Test
    void a_role_that_was_there_with_too_much_power_is_refused() {
        Sql.run(database.admin(), "ALTER ROLE marac_service BYPASSRLS");
        try {
            assertThatThrownBy(() -> Roles.create(database.admin()))
                    .isInstanceOf(MigrationException.class)
                    .hasRootCauseMessage("ERROR: a role of MARAC exists already with powers it must not have");
        } finally {
            Sql.run(database.admin(), "ALTER ROLE marac_service NOBYPASSRLS");
        }
        Roles.create(database.admin());
    }
}
