package uk.marac.ledger;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import uk.marac.keys.ledger.note.NoteSignature;

/** What witnesses signed of one of an area's logs. Lines are added, and never changed. */
final class CosignatureStore {

    private final Handle handle;
    private final UUID area;
    private final String origin;

    CosignatureStore(Handle handle, UUID area, String origin) {
        this.handle = handle;
        this.area = area;
        this.origin = origin;
    }

    /** The first line of a key for a size stays. */
    void save(long size, List<NoteSignature> signatures, OffsetDateTime at) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO marac.log_cosignature (area_id, origin, size, key, line, at)
                VALUES (:area, :origin, :size, :key, :line, :at) ON CONFLICT DO NOTHING
                """);
        for (NoteSignature signature : signatures) {
            batch.bind("area", area)
                    .bind("origin", origin)
                    .bind("size", size)
                    .bind("key", CosignerKey.of(signature))
                    .bind("line", signature.toString())
                    .bind("at", at)
                    .add();
        }
        batch.execute();
    }

    /** The checkpoint with the lines that there are for it, behind those of the log. */
    StoredCheckpoint complete(StoredCheckpoint checkpoint) {
        String lines = handle
                .createQuery("""
                        SELECT line FROM marac.log_cosignature
                        WHERE area_id = :area AND origin = :origin AND size = :size ORDER BY key
                        """)
                .bind("area", area)
                .bind("origin", origin)
                .bind("size", checkpoint.size())
                .mapTo(String.class)
                .list()
                .stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return new StoredCheckpoint(checkpoint.size(), checkpoint.root(), checkpoint.note() + lines);
    }

    /** The largest size that anybody cosigned. */
    Optional<Long> newest() {
        return handle.createQuery("""
                        SELECT size FROM marac.log_cosignature WHERE area_id = :area AND origin = :origin
                        ORDER BY size DESC LIMIT 1
                        """)
                .bind("area", area)
                .bind("origin", origin)
                .mapTo(Long.class)
                .findOne();
    }

    /** The largest size of each key that ever cosigned. */
    Map<String, Long> newestBy(List<String> keys) {
        return handle
                .createQuery("""
                        SELECT asked.key, newest.size FROM unnest(:keys) AS asked (key)
                         CROSS JOIN LATERAL (
                               SELECT s.size FROM marac.log_cosignature s
                                WHERE s.area_id = :area AND s.origin = :origin AND s.key = asked.key
                                ORDER BY s.size DESC LIMIT 1) newest
                        """)
                .bindArray("keys", String.class, keys)
                .bind("area", area)
                .bind("origin", origin)
                .map((row, context) -> Map.entry(row.getString("key"), row.getLong("size")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
