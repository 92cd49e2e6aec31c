package uk.marac.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import uk.marac.access.Role;
import uk.marac.gate.Actor;
import uk.marac.migrations.testing.TestCluster;
import uk.marac.testing.Installation;
import uk.marac.testing.Ports;
import uk.marac.testing.Superuser;
import uk.marac.testing.Waiting;

/** Transactions that were begun and are not over, whosever they are: the log goes on without waiting for them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenTransactionTest {

    private final TestCluster cluster;
    private final Installation town;
    private final Actor reader;

    OpenTransactionTest(@TempDir Path directory) {
        cluster = TestCluster.fresh(directory, Ports.free(), Map.of("max_prepared_transactions", "2"));
        town = new Installation(cluster.database());
        reader = town.member(Role.AUDITOR);
    }

    @BeforeEach
    void noneWaits() {
        town.wiring.sequencer.run();
    }

    @AfterAll
    void close() {
        town.close();
        cluster.close();
    }

    @Test
    void one_that_stays_open_in_this_database_or_another_holds_nothing_up() throws Exception {
        for (DataSource source : List.of(cluster.maintenance(), town.database.admin())) {
            try (Connection open = source.getConnection();
                    Statement statement = open.createStatement()) {
                open.setAutoCommit(false);
                statement.execute("CREATE TABLE public.unfinished (id integer)");

                assertAnActGetsItsPlace();
                open.rollback();
            }
        }
    }

    @Test
    void one_that_was_prepared_and_forgotten_in_this_database_or_another_holds_nothing_up() throws Exception {
        for (DataSource source : List.of(cluster.maintenance(), town.database.admin())) {
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("CREATE TABLE public.unfinished (id integer)");
                statement.execute("PREPARE TRANSACTION 'forgotten'");
            }
            assertThat(town.count("SELECT count(*) FROM pg_prepared_xacts")).isOne();

            assertAnActGetsItsPlace();
            try (Connection connection = source.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("ROLLBACK PREPARED 'forgotten'");
            }
        }
    }

    @Test
    void an_act_that_is_not_over_has_no_place_and_gets_it_once_it_is() throws Exception {
        town.asSuperuser("CREATE FUNCTION public.hold() RETURNS trigger LANGUAGE plpgsql AS"
                + " 'BEGIN PERFORM pg_advisory_xact_lock(7); RETURN NULL; END'");
        town.asSuperuser("CREATE TRIGGER hold AFTER INSERT ON marac.audit_entry FOR EACH ROW"
                + " WHEN (NEW.permission = 'VIEW_PROTOCOL') EXECUTE FUNCTION public.hold()");
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try (Connection holding = town.database.admin().getConnection();
                Statement statement = holding.createStatement()) {
            statement.execute("SELECT pg_advisory_lock(7)");
            Future<Integer> act = threads.submit(
                    () -> town.wiring.protocol.view(reader, town.area).number());
            Waiting.until(
                    "the act to have its entry",
                    () -> town.count("SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted") == 1);
            long before = placed();

            assertAnActGetsItsPlace();
            assertThat(act.isDone()).isFalse();

            statement.execute("SELECT pg_advisory_unlock(7)");
            assertThat(act.get()).isOne();
            town.wiring.sequencer.run();
            assertThat(placed()).isEqualTo(before + 2).isEqualTo(entries());
        } finally {
            threads.shutdownNow();
            town.asSuperuser("DROP FUNCTION public.hold() CASCADE");
        }
    }

    private void assertAnActGetsItsPlace() {
        long before = placed();
        town.addAgency("Agency " + before);
        town.wiring.sequencer.run();

        assertThat(placed()).isEqualTo(before + 1);
        assertThat(town.count("SELECT max(size) FROM marac.log_checkpoint WHERE area_id = '" + town.area + "'"))
                .isEqualTo(before + 1);
        assertThat(Superuser.rows(town.database, "SELECT 1 FROM marac.audit_staged"))
                .isEmpty();
    }

    private long placed() {
        return town.count("SELECT size FROM marac.log_head WHERE area_id = '" + town.area + "'");
    }

    private long entries() {
        return town.count("SELECT count(*) FROM marac.audit_entry WHERE area_id = '" + town.area + "'");
    }
}
