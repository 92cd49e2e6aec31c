package uk.marac.gate;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import uk.marac.keys.MacKey;
import uk.marac.keys.ring.Purpose;

/**
 * Requests made twice under one idempotency key. Keeps keyed hashes only: neither key nor body can be read or guessed.
 */
final class Replays {

    /** As long as a caller may send a request again and be given what it made. */
    private static final Duration KEPT = Duration.ofDays(7);

    private record Earlier(byte[] bodyMac, UUID resultId) {}

    private static final RowMapper<Earlier> EARLIER =
            (row, context) -> new Earlier(row.getBytes("body_mac"), row.getObject("result_id", UUID.class));

    private final WriteTx tx;
    private final MacKey mac;

    Replays(WriteTx tx) {
        this.tx = tx;
        this.mac = new MacKey(tx.secret(Purpose.REQUEST_MAC));
    }

    /**
     * Takes the key for a result that is about to be made.
     *
     * @return the result of the earlier request, if the same one was made before
     * @throws IdempotencyKeyReused if the earlier request had another body
     */
    Optional<UUID> claim(Idempotency idempotency, UUID result) {
        forgetOld();
        byte[] key = mac.mac("idempotency key", idempotency.key().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        byte[] body = mac.mac("idempotency body", idempotency.body());
        int claimed = tx.execute("""
                        INSERT INTO marac.idempotency (area_id, actor_id, route, key_mac, body_mac, result_id, at)
                        VALUES (:area, :actor, :route, :key, :body, :result, :now)
                        ON CONFLICT (area_id, actor_id, route, key_mac) DO NOTHING
                        """)
                .bind("area", tx.area().value())
                .bind("actor", tx.actor().id())
                .bind("route", idempotency.route())
                .bind("key", key)
                .bind("body", body)
                .bind("result", result)
                .bind("now", tx.now().atOffset(java.time.ZoneOffset.UTC))
                .execute();
        if (claimed == 1) {
            return Optional.empty();
        }
        Earlier earlier = tx.query("""
                        SELECT body_mac, result_id FROM marac.idempotency
                        WHERE area_id = :area AND actor_id = :actor AND route = :route AND key_mac = :key
                        """)
                .bind("area", tx.area().value())
                .bind("actor", tx.actor().id())
                .bind("route", idempotency.route())
                .bind("key", key)
                .map(EARLIER)
                .one();
        if (!Arrays.equals(earlier.bodyMac(), body)) {
            throw new IdempotencyKeyReused();
        }
        return Optional.of(earlier.resultId());
    }

    /** Whoever comes first in an area; others do not wait for it, so that no two acts wait for each other. */
    private void forgetOld() {
        tx.execute("""
                        DELETE FROM marac.idempotency WHERE area_id = :area AND at < :old
                        AND (SELECT pg_try_advisory_xact_lock(hashtextextended('idempotency ' || :area, 0)))
                        """)
                .bind("area", tx.area().value())
                .bind("old", tx.now().minus(KEPT).atOffset(java.time.ZoneOffset.UTC))
                .execute();
    }
}
