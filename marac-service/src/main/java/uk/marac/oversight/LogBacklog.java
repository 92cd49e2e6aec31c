package uk.marac.oversight;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Job;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.id.AreaId;

/**
 * What waits for its place in the log, over all areas: asked of the database, so that it is true when the job is dead.
 */
public final class LogBacklog {

    private final Gate gate;
    private final Clock clock;
    private final Supplier<UUID> runIds;

    /** @param runIds draws the id under which each look is known */
    public LogBacklog(Gate gate, Clock clock, Supplier<UUID> runIds) {
        this.gate = gate;
        this.clock = clock;
        this.runIds = runIds;
    }

    /** Entries that have no place yet. */
    public long staged() {
        return gate.waiting().unsequenced().stream().mapToLong(this::staged).sum();
    }

    /** How long the oldest of them has waited; zero where none waits. */
    public Duration oldest() {
        return gate.waiting().unsequenced().stream()
                .flatMap(area -> oldest(area).stream())
                .min(Instant::compareTo)
                .map(since -> Duration.between(since, clock.instant()))
                .orElse(Duration.ZERO);
    }

    /** How long the oldest log waits for a checkpoint of what it has; zero where none does. */
    public Duration unsigned() {
        return gate.waiting().unsequenced().stream()
                .flatMap(area -> unsigned(area).stream())
                .min(Instant::compareTo)
                .map(since -> Duration.between(since, clock.instant()))
                .orElse(Duration.ZERO);
    }

    private long staged(AreaId area) {
        return read(area, tx -> tx.query("SELECT count(*) FROM marac.audit_staged WHERE area_id = :area")
                .bind("area", area.value())
                .mapTo(Long.class)
                .one());
    }

    private Optional<Instant> oldest(AreaId area) {
        return read(area, tx -> tx.query("""
                        SELECT e.at FROM marac.audit_staged s
                          JOIN marac.audit_entry e ON e.area_id = s.area_id AND e.id = s.entry_id
                         WHERE s.area_id = :area ORDER BY e.at LIMIT 1
                        """)
                .bind("area", area.value())
                .mapTo(OffsetDateTime.class)
                .map(OffsetDateTime::toInstant)
                .findOne());
    }

    /** When the first batch above the newest checkpoint was placed. */
    private Optional<Instant> unsigned(AreaId area) {
        return read(area, tx -> tx.query("""
                        SELECT b.at FROM marac.log_batch b WHERE b.area_id = :area AND b.first >= coalesce(
                            (SELECT max(c.size) FROM marac.log_checkpoint c WHERE c.area_id = :area), 0)
                         ORDER BY b.first LIMIT 1
                        """)
                .bind("area", area.value())
                .mapTo(OffsetDateTime.class)
                .map(OffsetDateTime::toInstant)
                .findOne());
    }

    private <T> T read(AreaId area, Function<Tx, T> work) {
        Actor job = Job.SEQUENCER.actor(runIds.get(), clock.instant());
        return gate.read(job, Permission.SEQUENCE_LOG, Target.area(area), work);
    }
}
