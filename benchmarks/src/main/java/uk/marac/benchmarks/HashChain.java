package uk.marac.benchmarks;

import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import uk.marac.keys.Bytes;

/**
 * The same row, with a hash over it and over the hash before it. Whoever appends locks the chain's head, which each area
 * has one of, as late as can be: after all other work of the act.
 */
final class HashChain implements Trail {

    private record Head(long place, byte[] hash) {}

    @Override
    public String tables() {
        return AuditRow.table("chain_row", ", place bigint NOT NULL, hash bytea NOT NULL") + """
                CREATE TABLE marac.chain_head (area_id uuid PRIMARY KEY, place bigint NOT NULL, hash bytea NOT NULL);
                INSERT INTO marac.chain_head SELECT id, 0, decode(repeat('00', 32), 'hex') FROM marac.area;
                ALTER TABLE marac.chain_head ENABLE ROW LEVEL SECURITY;
                CREATE POLICY area ON marac.chain_head TO marac_service USING (area_id = marac.current_area());
                GRANT SELECT, UPDATE ON marac.chain_head TO marac_service;
                """;
    }

    @Override
    public Pattern statements() {
        return Pattern.compile("marac\\.chain_");
    }

    @Override
    public void leave(Handle handle, Act act) {
        UUID area = act.desk().area().value();
        UUID id = UUID.randomUUID();
        Head before = handle.createQuery("SELECT place, hash FROM marac.chain_head WHERE area_id = :area FOR UPDATE")
                .bind("area", area)
                .map((row, context) -> new Head(row.getLong("place"), row.getBytes("hash")))
                .one();
        Head head = new Head(before.place + 1, hash(before.hash, act, id));
        AuditRow.bind(handle.createUpdate(AuditRow.insert("chain_row", ", place, hash", ", :place, :hash")), act, id)
                .bind("place", head.place)
                .bind("hash", head.hash)
                .execute();
        handle.createUpdate("UPDATE marac.chain_head SET place = :place, hash = :hash WHERE area_id = :area")
                .bind("area", area)
                .bind("place", head.place)
                .bind("hash", head.hash)
                .execute();
    }

    static byte[] hash(byte[] before, Trail.Act act, UUID id) {
        return Bytes.sha256(before, AuditRow.bytes(act, id));
    }
}
