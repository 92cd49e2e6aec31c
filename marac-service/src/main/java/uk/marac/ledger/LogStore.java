package uk.marac.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.tree.Tile;
import uk.marac.keys.ledger.tree.TilePath;

/** One area's log in the database: head, tiles, batches, case numbers, checkpoints. */
final class LogStore {

    private final Handle handle;
    private final UUID area;

    LogStore(Handle handle, UUID area) {
        this.handle = handle;
        this.area = area;
    }

    void open(String origin, OffsetDateTime at) {
        handle.createUpdate("INSERT INTO marac.log_head (area_id, origin, size, at) VALUES (:area, :origin, 0, :at)")
                .bind("area", area)
                .bind("origin", origin)
                .bind("at", at)
                .execute();
    }

    long lockHead() {
        return handle.createQuery("SELECT size FROM marac.log_head WHERE area_id = :area FOR UPDATE")
                .bind("area", area)
                .mapTo(Long.class)
                .one();
    }

    LogHead head() {
        return handle.createQuery("SELECT origin, size FROM marac.log_head WHERE area_id = :area")
                .bind("area", area)
                .map((row, context) -> new LogHead(row.getString("origin"), row.getLong("size")))
                .one();
    }

    void moveHead(long size, OffsetDateTime at) {
        handle.createUpdate("UPDATE marac.log_head SET size = :size, at = :at WHERE area_id = :area")
                .bind("area", area)
                .bind("size", size)
                .bind("at", at)
                .execute();
    }

    /** The stored tile, cut to the width that is asked for: a partial tile grows in place. */
    Tile tile(TilePath path) {
        byte[] hashes = handle.createQuery(
                        "SELECT hashes FROM marac.log_tile WHERE area_id = :area AND level = :level AND index = :index")
                .bind("area", area)
                .bind("level", path.level())
                .bind("index", path.index())
                .mapTo(byte[].class)
                .one();
        return Tile.parse(path, java.util.Arrays.copyOf(hashes, path.width() * Hash.LENGTH));
    }

    void saveTiles(List<Tile> tiles) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO marac.log_tile (area_id, level, index, hashes) VALUES (:area, :level, :index, :hashes)
                ON CONFLICT (area_id, level, index) DO UPDATE SET hashes = excluded.hashes
                """);
        for (Tile tile : tiles) {
            batch.bind("area", area)
                    .bind("level", tile.path().level())
                    .bind("index", tile.path().index())
                    .bind("hashes", tile.bytes())
                    .add();
        }
        batch.execute();
    }

    void saveBatch(long first, List<UUID> entryIds, List<byte[]> caseSeqs, OffsetDateTime at) {
        handle.createUpdate("""
                        INSERT INTO marac.log_batch (area_id, first, entry_ids, case_seqs, at)
                        VALUES (:area, :first, :entries, :seqs, :at)
                        """)
                .bind("area", area)
                .bind("first", first)
                .bindArray("entries", UUID.class, entryIds)
                .bind(
                        "seqs",
                        (position, statement, context) -> statement.setArray(
                                position,
                                statement.getConnection().createArrayOf("bytea", caseSeqs.toArray(byte[][]::new))))
                .bind("at", at)
                .execute();
    }

    /** The next number of each case; 1 for a case that has none yet. */
    Map<UUID, Long> nextCaseSeqs(Map<UUID, Integer> cases) {
        Map<UUID, Long> next = new HashMap<>();
        cases.keySet().forEach(caseId -> next.put(caseId, 1L));
        handle.createQuery(
                        "SELECT case_id, last FROM marac.log_case_seq WHERE area_id = :area AND case_id = ANY(:cases)")
                .bind("area", area)
                .bindArray("cases", UUID.class, cases.keySet())
                .map((row, context) -> Map.entry(row.getObject("case_id", UUID.class), row.getLong("last") + 1))
                .forEach(entry -> next.put(entry.getKey(), entry.getValue()));
        return next;
    }

    void saveCaseSeqs(Map<UUID, Long> next) {
        PreparedBatch batch = handle.prepareBatch("""
                INSERT INTO marac.log_case_seq (area_id, case_id, last) VALUES (:area, :case, :last)
                ON CONFLICT (area_id, case_id) DO UPDATE SET last = excluded.last
                """);
        next.forEach((caseId, seq) -> batch.bind("area", area)
                .bind("case", caseId)
                .bind("last", seq - 1)
                .add());
        batch.execute();
    }

    Optional<StoredCheckpoint> newestCheckpoint() {
        return handle.createQuery("""
                        SELECT size, root, note FROM marac.log_checkpoint WHERE area_id = :area
                        ORDER BY size DESC LIMIT 1
                        """)
                .bind("area", area)
                .map((row, context) -> checkpoint(row))
                .findOne();
    }

    /** Of the newest checkpoint; 0 where there is none. */
    long signedSize() {
        return handle.createQuery("SELECT coalesce(max(size), 0) FROM marac.log_checkpoint WHERE area_id = :area")
                .bind("area", area)
                .mapTo(Long.class)
                .one();
    }

    Optional<StoredCheckpoint> checkpoint(long size) {
        return handle.createQuery(
                        "SELECT size, root, note FROM marac.log_checkpoint WHERE area_id = :area AND size = :size")
                .bind("area", area)
                .bind("size", size)
                .map((row, context) -> checkpoint(row))
                .findOne();
    }

    /** The newest checkpoint of at most so many leaves, or where there is none the first of more. */
    Optional<StoredCheckpoint> nextCheckpoint(long after, long most) {
        return handle.createQuery("""
                        SELECT size, root, note FROM (
                            (SELECT size, root, note FROM marac.log_checkpoint
                              WHERE area_id = :area AND size > :after AND size <= :most ORDER BY size DESC LIMIT 1)
                            UNION ALL
                            (SELECT size, root, note FROM marac.log_checkpoint
                              WHERE area_id = :area AND size > :most ORDER BY size LIMIT 1)) next
                        ORDER BY size LIMIT 1
                        """)
                .bind("area", area)
                .bind("after", after)
                .bind("most", most)
                .map((row, context) -> checkpoint(row))
                .findOne();
    }

    /** Checkpoints of sizes above {@code after}, smallest first. */
    List<StoredCheckpoint> checkpoints(long after, long upTo, int limit) {
        return handle.createQuery("""
                        SELECT size, root, note FROM marac.log_checkpoint
                        WHERE area_id = :area AND size > :after AND size <= :to ORDER BY size LIMIT :limit
                        """)
                .bind("area", area)
                .bind("after", after)
                .bind("to", upTo)
                .bind("limit", limit)
                .map((row, context) -> checkpoint(row))
                .list();
    }

    private static StoredCheckpoint checkpoint(ResultSet row) throws SQLException {
        return new StoredCheckpoint(row.getLong("size"), Hash.of(row.getBytes("root")), row.getString("note"));
    }

    /** Asked four times a second: two rows by their keys, and nothing of the note. */
    boolean isSigned() {
        return handle.createQuery("""
                        SELECT EXISTS (SELECT 1 FROM marac.log_checkpoint c
                                       WHERE c.area_id = h.area_id AND c.size >= h.size)
                        FROM marac.log_head h WHERE h.area_id = :area
                        """).bind("area", area).mapTo(Boolean.class).one();
    }

    void saveCheckpoint(StoredCheckpoint checkpoint, OffsetDateTime at) {
        handle.createUpdate("""
                        INSERT INTO marac.log_checkpoint (area_id, size, root, note, at)
                        VALUES (:area, :size, :root, :note, :at)
                        """)
                .bind("area", area)
                .bind("size", checkpoint.size())
                .bind("root", checkpoint.root().bytes())
                .bind("note", checkpoint.note())
                .bind("at", at)
                .execute();
    }
}
