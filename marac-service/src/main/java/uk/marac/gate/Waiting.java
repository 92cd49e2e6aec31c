package uk.marac.gate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.statement.Query;
import uk.marac.id.AreaId;

/**
 * Which areas have something for a job, so that a pass is one question and not a transaction in each of them. It is asked
 * past row-level security, of functions of the database that return ids of areas and no more; what waits in an area a job
 * sees as anybody does, in a transaction of that area.
 */
public final class Waiting {

    private final Database database;
    private final Supplier<Instant> now;

    /** @param now as acts take it, so that what is due here is due to the act that takes it */
    Waiting(Database database, Supplier<Instant> now) {
        this.database = database;
        this.now = now;
    }

    /** Whose log has entries without a place, or places without a checkpoint. */
    public List<AreaId> unsequenced() {
        return areas("SELECT area.id FROM marac.areas_unsequenced() AS area (id) ORDER BY area.id", query -> query);
    }

    /**
     * All areas but those whose log rests.
     *
     * @param resting logs that were seen with nothing to do, each with its size then; no more so once it has another, or an
     *     entry waits
     */
    public List<AreaId> toSequence(Map<AreaId, Long> resting) {
        List<Map.Entry<AreaId, Long>> seen = List.copyOf(resting.entrySet());
        return areas(
                "SELECT area.id FROM marac.areas_to_sequence(:logs, :sizes) AS area (id) ORDER BY area.id",
                query -> query.bindArray(
                                "logs",
                                UUID.class,
                                seen.stream().map(log -> log.getKey().value()).toList())
                        .bindArray(
                                "sizes",
                                Long.class,
                                seen.stream().map(Map.Entry::getValue).toList()));
    }

    /** Whose newest checkpoint lacks a cosignature by one of the keys. */
    public List<AreaId> toCosign(List<String> keys) {
        return areas(
                "SELECT area.id FROM marac.areas_to_cosign(:keys) AS area (id) ORDER BY area.id",
                query -> query.bindArray("keys", String.class, keys));
    }

    /** Where referrals are due to be compared. */
    public List<AreaId> toMatch() {
        return areas("SELECT area.id FROM marac.areas_to_match(:now) AS area (id) ORDER BY area.id", this::due);
    }

    /** Where notices are due to be sent. */
    public List<AreaId> toNotify() {
        return areas("SELECT area.id FROM marac.areas_to_notify(:now) AS area (id) ORDER BY area.id", this::due);
    }

    /** Where the digest of a day is not made yet and no instance is at it. */
    public List<AreaId> toDigest(LocalDate today) {
        return areas(
                "SELECT area.id FROM marac.areas_to_digest(:today, :now) AS area (id) ORDER BY area.id",
                query -> due(query).bind("today", today));
    }

    /** Where transfers are due to be carried. */
    public List<AreaId> toCarry() {
        return areas("SELECT area.id FROM marac.areas_to_carry(:now) AS area (id) ORDER BY area.id", this::due);
    }

    /** Whose log has entries in which nobody has looked for opened canaries. */
    public List<AreaId> toWatch() {
        return areas("SELECT area.id FROM marac.areas_to_watch() AS area (id) ORDER BY area.id", query -> query);
    }

    /** Where an alarm about somebody's reading waits for an auditor. */
    public List<AreaId> alarmed() {
        return areas("SELECT area.id FROM marac.areas_alarmed() AS area (id) ORDER BY area.id", query -> query);
    }

    private Query due(Query query) {
        return query.bind("now", now.get().atOffset(ZoneOffset.UTC));
    }

    private List<AreaId> areas(String sql, UnaryOperator<Query> bound) {
        return database.read(AreaId.INSTALLATION, handle -> bound.apply(handle.createQuery(sql))
                .mapTo(UUID.class)
                .map(AreaId::new)
                .list());
    }
}
