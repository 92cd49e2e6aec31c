package uk.marac.notice;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.WriteTx;
import uk.marac.id.AreaId;
import uk.marac.time.LondonDay;

/** Once a day in London, from the morning on: tells each member how much of each kind there is for their agencies. */
final class Digest {

    /** Nobody's telephone rings for it at night. */
    private static final int MORNING = 7;

    private static final Duration TURN = Duration.ofMinutes(15);

    /** After which an area is asked again in which there was nothing to tell: what is dated may still be changed today. */
    static final Duration PAUSE = Duration.ofMinutes(15);

    private final Gate gate;
    private final List<DailyCount> counts;
    private final Outbox outbox = new Outbox();
    private final Map<AreaId, Instant> pauses = new ConcurrentHashMap<>();

    Digest(Gate gate, List<DailyCount> counts) {
        this.gate = gate;
        this.counts = List.copyOf(counts);
    }

    /** Where today's may be to be made; nowhere before the morning. */
    List<AreaId> due(Instant now) {
        if (LondonDay.hourOf(now) < MORNING) {
            return List.of();
        }
        pauses.values().removeIf(until -> !until.isAfter(now));
        return gate.waiting().toDigest(LondonDay.of(now)).stream()
                .filter(area -> !pauses.containsKey(area))
                .toList();
    }

    /** Makes today's unless it was made, whoever made it. A turn that fails is somebody's again later. */
    void run(Actor job, AreaId area, Instant now) {
        LocalDate today = LondonDay.of(now);
        if (!gate.write(job, Permission.TAKE_NOTICES, Target.area(area), tx -> isOurTurn(tx, today))) {
            pauses.put(area, now.plus(PAUSE));
            return;
        }
        gate.write(job, Permission.MAKE_DIGEST, Target.area(area), tx -> {
            boolean first = isFirst(tx, today);
            if (first) {
                List<DailyCount> due =
                        counts.stream().filter(count -> count.isAny(tx, today)).toList();
                due.forEach(count -> count.recipients(tx).forEach(recipient -> tell(tx, count, recipient, today)));
            }
            return first;
        });
    }

    private void tell(WriteTx tx, DailyCount count, Recipient recipient, LocalDate today) {
        int items = count.of(tx, recipient, today);
        if (items > 0) {
            var unused = outbox.tell(tx, count.kind(), null, recipient, items);
        }
    }

    private boolean isOurTurn(WriteTx tx, LocalDate today) {
        return counts.stream().anyMatch(count -> count.isAny(tx, today))
                && tx.query("""
                        INSERT INTO marac.notice_digest AS d (area_id, next_try_at) VALUES (:area, :next)
                        ON CONFLICT (area_id) DO UPDATE SET next_try_at = :next
                         WHERE (d.done_on IS NULL OR d.done_on < :today) AND d.next_try_at <= :now
                        RETURNING area_id
                        """)
                        .bind("area", tx.area().value())
                        .bind("next", tx.now().plus(TURN).atOffset(ZoneOffset.UTC))
                        .bind("now", tx.now().atOffset(ZoneOffset.UTC))
                        .bind("today", today)
                        .mapTo(UUID.class)
                        .findOne()
                        .isPresent();
    }

    private static boolean isFirst(WriteTx tx, LocalDate today) {
        return tx.execute("UPDATE marac.notice_digest SET done_on = :today WHERE area_id = :area"
                                + " AND (done_on IS NULL OR done_on < :today)")
                        .bind("area", tx.area().value())
                        .bind("today", today)
                        .execute()
                == 1;
    }
}
