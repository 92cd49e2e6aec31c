package uk.marac.keys.seal;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;
import uk.marac.keys.Bytes;
import uk.marac.keys.Canonical;
import uk.marac.keys.seal.SealException.Reason;

/**
 * The 116 bytes of a seal: scheme, suite, schema u16, key id 16, version u64, salt 24, commitment 32, MAC 32. Nothing
 * in it is to be believed before the row was verified; the key id tells which of the keys expected to try, no more.
 */
public final class SealHeader {
    public static final int LENGTH = 116;
    public static final int SCHEME = 1;
    public static final int SUITE = 1;
    public static final int SALT = 24;

    private static final int COMMITMENT_AT = 52;
    private static final int MAC_AT = 84;

    private final byte[] seal;

    private SealHeader(byte[] seal) {
        this.seal = seal;
    }

    /** Accepts the one encoding only. */
    public static SealHeader parse(byte[] seal) {
        if (seal.length != LENGTH) {
            throw new SealException(Reason.MALFORMED);
        }
        if (seal[0] != SCHEME || seal[1] != SUITE) {
            throw new SealException(Reason.UNKNOWN_SCHEME);
        }
        SealHeader header = new SealHeader(seal.clone());
        if (header.schema() == 0 || header.version() < 1) {
            throw new SealException(Reason.MALFORMED);
        }
        return header;
    }

    /** A header whose MAC is still to be made. */
    public static SealHeader unsigned(int schema, UUID keyId, long version, byte[] salt, byte[] commitment) {
        byte[] bytes = new Canonical()
                .u8(SCHEME)
                .u8(SUITE)
                .u16(schema)
                .uuid(keyId)
                .u64(version)
                .raw(salt)
                .raw(commitment)
                .raw(new byte[LENGTH - MAC_AT])
                .bytes();
        return parse(bytes);
    }

    /** The seal with its MAC. */
    public byte[] signed(byte[] mac) {
        byte[] signed = seal.clone();
        System.arraycopy(mac, 0, signed, MAC_AT, LENGTH - MAC_AT);
        return signed;
    }

    public int schema() {
        return Short.toUnsignedInt(ByteBuffer.wrap(seal).getShort(2));
    }

    public UUID keyId() {
        return Bytes.uuid(seal, 4);
    }

    public long version() {
        return ByteBuffer.wrap(seal).getLong(20);
    }

    public byte[] salt() {
        return Arrays.copyOfRange(seal, 28, COMMITMENT_AT);
    }

    public byte[] commitment() {
        return Arrays.copyOfRange(seal, COMMITMENT_AT, MAC_AT);
    }

    public byte[] mac() {
        return Arrays.copyOfRange(seal, MAC_AT, LENGTH);
    }

    /** All that the MAC covers of the header. */
    public byte[] beforeMac() {
        return Arrays.copyOf(seal, MAC_AT);
    }
}
