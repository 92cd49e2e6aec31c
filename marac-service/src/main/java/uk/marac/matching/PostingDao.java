package uk.marac.matching;

import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;

/** The two tables of the index. Labels are given and returned in hex. */
final class PostingDao {

    private static final HexFormat HEX = HexFormat.of();
    private static final String AT = " WHERE area_id = :area AND epoch = :epoch AND label = :label";

    private final int epoch;

    PostingDao(int epoch) {
        this.epoch = epoch;
    }

    /** What stands under these labels; the database is asked in the labels' own order, which says nothing. */
    Map<String, byte[]> find(Tx tx, Collection<String> labels) {
        Map<String, byte[]> found = new HashMap<>();
        tx.query("SELECT label, pointer FROM marac.blind_posting WHERE area_id = :area AND epoch = :epoch"
                        + " AND label = ANY (ARRAY(SELECT decode(l, 'hex') FROM unnest(:labels) AS l))")
                .bind("area", tx.area().value())
                .bind("epoch", epoch)
                .bindArray("labels", String.class, labels.stream().sorted().toList())
                .map((row, context) -> Map.entry(HEX.formatHex(row.getBytes("label")), row.getBytes("pointer")))
                .forEach(posting -> found.put(posting.getKey(), posting.getValue()));
        return found;
    }

    /** Whether the label was free. */
    boolean insert(WriteTx tx, String label, byte[] pointer) {
        return tx.execute("INSERT INTO marac.blind_posting (area_id, epoch, label, pointer)"
                                + " VALUES (:area, :epoch, :label, :pointer) ON CONFLICT DO NOTHING")
                        .bind("area", tx.area().value())
                        .bind("epoch", epoch)
                        .bind("label", HEX.parseHex(label))
                        .bind("pointer", pointer)
                        .execute()
                == 1;
    }

    boolean replace(WriteTx tx, String label, byte[] pointer) {
        return tx.execute("UPDATE marac.blind_posting SET pointer = :pointer" + AT)
                        .bind("area", tx.area().value())
                        .bind("epoch", epoch)
                        .bind("label", HEX.parseHex(label))
                        .bind("pointer", pointer)
                        .execute()
                == 1;
    }

    boolean delete(WriteTx tx, String label) {
        return delete(tx, "blind_posting", label);
    }

    /** Whether there was none. */
    boolean insertCount(WriteTx tx, String label, byte[] count) {
        return tx.execute("INSERT INTO marac.blind_count (area_id, epoch, label, count)"
                                + " VALUES (:area, :epoch, :label, :count) ON CONFLICT DO NOTHING")
                        .bind("area", tx.area().value())
                        .bind("epoch", epoch)
                        .bind("label", HEX.parseHex(label))
                        .bind("count", count)
                        .execute()
                == 1;
    }

    /** The counter, locked until the transaction ends. */
    Optional<byte[]> lockCount(WriteTx tx, String label) {
        return tx.query("SELECT count FROM marac.blind_count" + AT + " FOR UPDATE")
                .bind("area", tx.area().value())
                .bind("epoch", epoch)
                .bind("label", HEX.parseHex(label))
                .mapTo(byte[].class)
                .findOne();
    }

    void putCount(WriteTx tx, String label, byte[] count) {
        tx.execute("UPDATE marac.blind_count SET count = :count" + AT)
                .bind("area", tx.area().value())
                .bind("epoch", epoch)
                .bind("label", HEX.parseHex(label))
                .bind("count", count)
                .execute();
    }

    boolean deleteCount(WriteTx tx, String label) {
        return delete(tx, "blind_count", label);
    }

    /** In all epochs. */
    IndexSize size(Tx tx) {
        return tx.query("SELECT (SELECT count(*) FROM marac.blind_posting WHERE area_id = :area) AS postings,"
                        + " (SELECT count(*) FROM marac.blind_count WHERE area_id = :area) AS counters")
                .bind("area", tx.area().value())
                .map((row, context) -> new IndexSize(row.getLong("postings"), row.getLong("counters")))
                .one();
    }

    private boolean delete(WriteTx tx, String table, String label) {
        return tx.execute("DELETE FROM marac." + table + AT)
                        .bind("area", tx.area().value())
                        .bind("epoch", epoch)
                        .bind("label", HEX.parseHex(label))
                        .execute()
                == 1;
    }
}
