package uk.marac.migrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import uk.marac.migrations.testing.DatabaseExtension;
import uk.marac.migrations.testing.TestDatabase;

@ExtendWith(DatabaseExtension.class)
@Tag("database")
@Tag("versions")
class MigrationsRunTwiceTest {

    @Test
    void everything_is_pending_on_an_empty_database_and_nothing_after_migrating() {
        try (TestDatabase database = TestDatabase.empty()) {
            List<String> before = Migrations.pending(database.service());
            assertThat(before).contains("001-1-area.sql::001-1-area", "001-6-keystore.sql::001-6-keystore");

            Migrations.migrate(database.owner());

            assertThat(Migrations.pending(database.service())).isEmpty();
            assertThat(Sql.strings(database.admin(), "SELECT id FROM liquibase.databasechangelog"))
                    .hasSameSizeAs(before);
        }
    }

    @Test
    void a_second_run_changes_nothing(TestDatabase database) {
        List<String> before = Sql.strings(database.admin(), "SELECT md5sum FROM liquibase.databasechangelog");
        Migrations.migrate(database.owner());
        assertThat(Sql.strings(database.admin(), "SELECT md5sum FROM liquibase.databasechangelog"))
                .isEqualTo(before);
    }

    @Test
    void the_service_sees_what_is_pending_but_cannot_hide_it(TestDatabase database) {
        Sql.run(database.admin(), "DELETE FROM liquibase.databasechangelog WHERE id = '001-5-idempotency'");
        assertThat(Migrations.pending(database.service())).containsExactly("001-5-idempotency.sql::001-5-idempotency");
        Sql.refused(database.service(), "42501", "DELETE FROM liquibase.databasechangelog");
        Sql.refused(
                database.service(),
                "42501",
                "INSERT INTO liquibase.databasechangelog SELECT * FROM liquibase.databasechangelog");
    }

    @Test
    void an_applied_changeset_that_was_edited_is_refused(TestDatabase database) {
        Sql.run(
                database.admin(),
                "UPDATE liquibase.databasechangelog SET md5sum = '9:00000000000000000000000000000000' WHERE id = '001-1-area'");
        assertThatThrownBy(() -> Migrations.pending(database.service())).isInstanceOf(MigrationException.class);
        assertThatThrownBy(() -> Migrations.migrate(database.owner())).isInstanceOf(MigrationException.class);
    }

    @Test
    void the_service_login_cannot_migrate() {
        try (TestDatabase database = TestDatabase.empty()) {
            assertThatThrownBy(() -> Migrations.migrate(database.service())).isInstanceOf(MigrationException.class);
            assertThat(Sql.strings(database.admin(), "SELECT nspname FROM pg_namespace WHERE nspname = 'marac'"))
                    .isEmpty();
        }
    }

    @Test
    void a_lock_left_behind_is_released(TestDatabase database) {
        Sql.run(
                database.admin(),
                "UPDATE liquibase.databasechangeloglock SET locked = true, lockgranted = now(), lockedby = 'killed'");
        Migrations.releaseLocks(database.owner());
        assertThat(Sql.strings(database.admin(), "SELECT id FROM liquibase.databasechangeloglock WHERE locked"))
                .isEmpty();
        Migrations.migrate(database.owner());
    }
}
