package uk.marac.demo.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.tomcat.jdbc.pool.DataSource;
import uk.marac.MaracApplication;
import uk.marac.Wiring;
import uk.marac.demo.DemoPerson;
import uk.marac.gate.Actor;
import uk.marac.gate.StepUp;
import uk.marac.id.AreaId;
import uk.marac.keys.ring.KeyRing;
import uk.marac.keys.seal.v1.RowSealerV1;
import uk.marac.migrations.testing.TestDatabase;
import uk.marac.testing.Pool;

/** The content in a database of its own, seen through services on the real clock. */
final class MadeContent implements AutoCloseable {
    private static final char[] PASSWORD = "for-tests-only".toCharArray();

    final TestDatabase database = TestDatabase.fresh();
    private final DataSource pool = Pool.of(database.service());
    final KeyRing ring;
    final Wiring wiring;
    final Map<String, AreaId> areas;

    MadeContent(Instant now, long seed) {
        this.ring = ring();
        this.wiring = on(Clock.systemUTC());
        this.areas = DemoContent.make(this::on, now, seed);
    }

    AreaId area(String code) {
        return Objects.requireNonNull(areas.get(code));
    }

    AreaId ashmere() {
        return area("ashmere");
    }

    Actor as(String username) {
        return DemoPerson.all().stream()
                .filter(person -> person.username().equals(username))
                .findFirst()
                .map(person -> Actor.person(person.id(), UUID.randomUUID(), 2, Instant.now()))
                .orElseThrow();
    }

    @Override
    public void close() {
        ring.close();
        pool.close(true);
        database.close();
    }

    /** Services on another clock. */
    Wiring on(Clock clock) {
        return new Wiring(
                pool,
                ring,
                new RowSealerV1(),
                MaracApplication.json(),
                new StepUp(2, Duration.ofMinutes(5)),
                "demo.invalid",
                clock);
    }

    private static KeyRing ring() {
        try {
            Path folder = Files.createTempDirectory("marac-demo-test");
            Path file = folder.resolve("ring.bcfks");
            KeyRing.create(file, PASSWORD).close();
            KeyRing ring = KeyRing.open(file, PASSWORD);
            Files.delete(file);
            Files.delete(folder);
            return ring;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
