package uk.marac.keys.seal.v1;

import java.util.Arrays;
import java.util.UUID;
import uk.marac.keys.Canonical;
import uk.marac.keys.DataKey;
import uk.marac.keys.SecretAccess;
import uk.marac.keys.seal.RowContext;

/** The keys of one version of one row: encryption, MAC and commitment, 32 bytes each. */
record RowKeys(byte[] encryption, byte[] mac, byte[] commitment) implements AutoCloseable {
    static RowKeys of(DataKey key, RowContext context, int schema, byte[] salt) {
        SecretAccess access = SecretAccess.token();
        byte[] keys = key.secret(access).derive(access, info(context, schema, salt), 96);
        RowKeys split = new RowKeys(
                Arrays.copyOfRange(keys, 0, 32), Arrays.copyOfRange(keys, 32, 64), Arrays.copyOfRange(keys, 64, 96));
        Arrays.fill(keys, (byte) 0);
        return split;
    }

    private static byte[] info(RowContext context, int schema, byte[] salt) {
        UUID record = context.recordId();
        return new Canonical()
                .label("row")
                .lp(context.area())
                .lp(context.compartment().canonical())
                .lp(context.table())
                .lp(record)
                .u64(context.version())
                .u16(schema)
                .raw(salt)
                .bytes();
    }

    @Override
    public void close() {
        Arrays.fill(encryption, (byte) 0);
        Arrays.fill(mac, (byte) 0);
    }

    @Override
    public String toString() {
        return "RowKeys";
    }
}
