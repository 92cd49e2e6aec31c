package uk.marac.alarm;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Job;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.AreaId;

/** How many alarms wait for an auditor, over all areas: asked of the database. */
public final class AlarmBacklog {

    private final Gate gate;
    private final Clock clock;
    private final Supplier<UUID> runIds;

    /** @param runIds draws the id under which each look is known */
    public AlarmBacklog(Gate gate, Clock clock, Supplier<UUID> runIds) {
        this.gate = gate;
        this.clock = clock;
        this.runIds = runIds;
    }

    public long waiting() {
        return gate.waiting().alarmed().stream().mapToLong(this::waiting).sum();
    }

    private long waiting(AreaId area) {
        Actor job = Job.WATCHER.actor(runIds.get(), clock.instant());
        return gate.read(job, Permission.WATCH_READING, Target.area(area), tx -> tx.query(
                        "SELECT count(*) FROM marac.reading_alarm t WHERE t.area_id = :area AND t.state = 'WAITING'")
                .bind("area", area.value())
                .mapTo(Long.class)
                .one());
    }
}
