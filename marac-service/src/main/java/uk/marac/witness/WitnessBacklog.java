package uk.marac.witness;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Gate;
import uk.marac.gate.Job;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.id.AreaId;

/** How old what each witness cosigned is: asked of the database, so that it is true whichever instance asked them. */
public final class WitnessBacklog {

    private static final String LAG = """
            SELECT last.size, last.at,
                   (SELECT c.at FROM marac.log_checkpoint c
                     WHERE c.area_id = h.area_id AND c.size > coalesce(last.size, 0) ORDER BY c.size LIMIT 1) AS since
              FROM marac.log_head h
              LEFT JOIN LATERAL (SELECT s.size, s.at FROM marac.log_cosignature s
                                  WHERE s.area_id = h.area_id AND s.origin = h.origin AND s.key = :key
                                  ORDER BY s.size DESC LIMIT 1) last ON true
             WHERE h.area_id = :area
            """;

    private final Gate gate;
    private final Witnesses witnesses;
    private final Clock clock;
    private final Supplier<UUID> runIds;

    /** @param runIds draws the id under which each look is known */
    public WitnessBacklog(Gate gate, Witnesses witnesses, Clock clock, Supplier<UUID> runIds) {
        this.gate = gate;
        this.witnesses = witnesses;
        this.clock = clock;
        this.runIds = runIds;
    }

    /** By the witnesses' names. */
    public Map<String, WitnessLag> all() {
        Map<String, WitnessLag> lags = new TreeMap<>();
        for (LogWitness witness : witnesses.all()) {
            // All keys of a witness are kept together, so one stands for all.
            String key = witness.keyNames().get(0);
            WitnessLag lag = gate.areas().stream()
                    .map(area -> gate.read(
                            Job.SEQUENCER.actor(runIds.get(), clock.instant()),
                            Permission.SEQUENCE_LOG,
                            Target.area(area),
                            tx -> of(tx, area, key)))
                    .reduce(WitnessLag.NONE, WitnessLag::and);
            lags.put(witness.name(), lag);
        }
        return lags;
    }

    /** How long the oldest checkpoint has waited for a witness; zero where none waits. */
    public Duration age(WitnessLag lag) {
        Instant since = lag.waitingSince();
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }

    private static WitnessLag of(Tx tx, AreaId area, String key) {
        return tx.query(LAG)
                .bind("key", key)
                .bind("area", area.value())
                .map((row, context) -> new WitnessLag(
                        row.getLong("size"),
                        instant(row.getObject("at", OffsetDateTime.class)),
                        instant(row.getObject("since", OffsetDateTime.class))))
                .findOne()
                .orElse(WitnessLag.NONE);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
