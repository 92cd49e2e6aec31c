package uk.marac.alarm;

import java.util.List;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.AlarmId;
import uk.marac.id.AreaId;
import uk.marac.web.EntityTags;
import uk.marac.web.ProblemException;

/** The auditor's queue of alarms about people's reading. */
public final class AlarmService {

    /** Enough for any queue that auditors keep up with; the rest follows as these are acknowledged. */
    private static final int MOST = 200;

    private final Gate gate;

    public AlarmService(Gate gate) {
        this.gate = gate;
    }

    /** What waits, oldest first; then what was acknowledged, newest first. */
    public List<AlarmView> queue(Actor actor, AreaId area) {
        return gate.list(actor, Permission.LIST_ALARMS, area, tx -> tx
                .rows(AlarmRow.class)
                .tail("ORDER BY (t.state <> 'WAITING'), CASE t.state WHEN 'WAITING' THEN t.raised_at END,"
                        + " t.raised_at DESC, t.id LIMIT " + MOST)
                .list()
                .stream()
                .map(AlarmView::of)
                .toList());
    }

    /**
     * Records what the auditor found, once.
     *
     * @return the new version
     * @throws ProblemException 409 if it was acknowledged already, or is about the auditor's own reading
     */
    public long acknowledge(Actor actor, AreaId area, AlarmId id, long expectedVersion, AlarmReviewRequest request) {
        return gate.write(actor, Permission.ACKNOWLEDGE_ALARM, Target.of(area, id), tx -> {
            AlarmRow row = tx.rows(AlarmRow.class).withId(id).find().orElseThrow(tx::refuse);
            EntityTags.check(expectedVersion, row.version());
            if (row.state() != AlarmState.WAITING) {
                throw ProblemException.conflict("reason", "has been written already");
            }
            if (row.finding().value().actorId().equals(actor.id())) {
                throw ProblemException.conflict("reason", "is for somebody else to write");
            }
            return tx.update(row.acknowledged(actor.id(), tx.now(), request.reason()));
        });
    }
}
