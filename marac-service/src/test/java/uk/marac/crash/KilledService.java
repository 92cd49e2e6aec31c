package uk.marac.crash;

import java.nio.file.Path;
import uk.marac.migrations.testing.TestDatabase;
import uk.marac.testing.ServiceProcess;
import uk.marac.testing.Superuser;
import uk.marac.testing.TestService;
import uk.marac.testing.Waiting;

/** The service in a process of its own; database, key ring and identity provider outlive it. */
final class KilledService implements AutoCloseable {

    final TestService service;
    private final ServiceProcess process;

    KilledService(Path directory) {
        process = new ServiceProcess(directory.resolve("service.log"), "WARN");
        service = new TestService(TestDatabase.fresh(), process);
    }

    /** Returns when the database, too, has noticed: what was being committed is committed by then, or never will be. */
    void kill() {
        process.kill();
        Waiting.until("the database to let the dead service's sessions go", () -> Superuser.rows(
                        service.database,
                        "SELECT 1 FROM pg_stat_activity WHERE datname = current_database()"
                                + " AND application_name = 'marac-service'")
                .isEmpty());
    }

    void restart() {
        process.start(service.configurationFile());
    }

    @Override
    public void close() {
        service.close();
    }
}
