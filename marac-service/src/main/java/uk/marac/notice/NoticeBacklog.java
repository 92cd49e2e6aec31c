package uk.marac.notice;

import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Job;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.AreaId;

/** What waits and what was given up, over all areas: asked of the database, so that it is true when the job is dead. */
public final class NoticeBacklog {

    private final Gate gate;
    private final Clock clock;
    private final Supplier<UUID> runIds;

    /** @param runIds draws the id under which each look is known */
    public NoticeBacklog(Gate gate, Clock clock, Supplier<UUID> runIds) {
        this.gate = gate;
        this.clock = clock;
        this.runIds = runIds;
    }

    public long waiting() {
        return count(NoticeState.WAITING);
    }

    public long givenUp() {
        return count(NoticeState.GIVEN_UP);
    }

    private long count(NoticeState state) {
        return gate.areas().stream().mapToLong(area -> count(area, state)).sum();
    }

    private long count(AreaId area, NoticeState state) {
        Actor job = Job.NOTIFIER.actor(runIds.get(), clock.instant());
        return gate.read(job, Permission.TAKE_NOTICES, Target.area(area), tx -> tx.query(
                        "SELECT count(*) FROM marac.notice t WHERE t.area_id = :area AND t.state = :state")
                .bind("area", area.value())
                .bind("state", state.name())
                .mapTo(Long.class)
                .one());
    }
}
