package uk.marac.demo;

import io.dropwizard.db.ManagedDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import uk.marac.MaracApplication;
import uk.marac.Wiring;
import uk.marac.gate.StepUp;
import uk.marac.keys.ring.KeyRing;
import uk.marac.keys.seal.v1.RowSealerV1;

/** The product's own services beside the running one, on a clock that is told; their jobs are not started. */
final class DemoServices implements AutoCloseable {
    private final ManagedDataSource pool;
    private final KeyRing ring;

    private DemoServices(ManagedDataSource pool, KeyRing ring) {
        this.pool = pool;
        this.ring = ring;
    }

    /** @return whether there was none yet */
    static boolean makeRing(DemoFolder folder) throws IOException {
        Path file = folder.path("ring.bcfks");
        if (Files.exists(file)) {
            return false;
        }
        KeyRing.create(file, folder.secret("ring").toCharArray()).close();
        return true;
    }

    static DemoServices open(DemoPostgres postgres, DemoFolder folder) throws Exception {
        KeyRing ring =
                KeyRing.open(folder.path("ring.bcfks"), folder.secret("ring").toCharArray());
        ManagedDataSource pool = postgres.pool();
        pool.start();
        return new DemoServices(pool, ring);
    }

    Wiring on(Clock clock) {
        return new Wiring(
                pool,
                ring,
                new RowSealerV1(),
                MaracApplication.json(),
                new StepUp(2, Duration.ofMinutes(5)),
                DemoConfiguration.LOG_ORIGIN,
                clock);
    }

    @Override
    public void close() throws Exception {
        pool.stop();
        ring.close();
    }
}
