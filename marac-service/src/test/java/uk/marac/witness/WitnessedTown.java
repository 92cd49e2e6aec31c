package uk.marac.witness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import uk.marac.Wiring;
import uk.marac.id.AreaId;
import uk.marac.ledger.SinkFolder;
import uk.marac.testing.Installation;

/** An installation whose instances ask one witness, on a clock that the test moves. */
final class WitnessedTown implements AutoCloseable {

    final Installation town = new Installation();
    final TestWitness witness = new TestWitness();

    private final AtomicReference<Instant> time =
            // After every member of the town was appointed.
            new AtomicReference<>(Clock.systemUTC().instant().plusSeconds(60));
    final Clock clock = ((InstantSource) time::get).withZone(ZoneOffset.UTC);

    /** An instance that was just started. */
    Wiring instance(@Nullable SinkFolder sink) {
        return instance(sink, new Witnessing(List.of(witness.witness()), Set.of()));
    }

    Wiring instance(@Nullable SinkFolder sink, Witnessing witnessing) {
        return town.wiring(clock, sink, witnessing);
    }

    void pass(Duration wait) {
        time.updateAndGet(then -> then.plus(wait));
    }

    WitnessBacklog backlog(Wiring instance) {
        return new WitnessBacklog(instance.gate, instance.witnesses, clock, UUID::randomUUID);
    }

    boolean isHealthy(Wiring instance) {
        return new WitnessHealth(instance.witnesses, instance.witnessing, backlog(instance), clock)
                .execute()
                .isHealthy();
    }

    long size(AreaId area) {
        return town.count("SELECT size FROM marac.log_head WHERE area_id = '" + area + "'");
    }

    long signed() {
        return town.count(
                "SELECT coalesce(max(size), 0) FROM marac.log_checkpoint WHERE area_id = '" + town.area + "'");
    }

    /** Lines that are stored for the town's logs. */
    long cosignatures() {
        return town.count("SELECT count(*) FROM marac.log_cosignature WHERE area_id = '" + town.area + "'");
    }

    long acts(String permission) {
        return town.count("SELECT count(*) FROM marac.audit_entry WHERE area_id = '" + town.area
                + "' AND permission = '" + permission + "'");
    }

    @Override
    public void close() {
        witness.close();
        town.close();
    }
}
