package uk.marac.keys.ring;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import uk.marac.keys.AesGcm;
import uk.marac.keys.Bytes;
import uk.marac.keys.Canonical;
import uk.marac.keys.Hmac;
import uk.marac.keys.SecretAccess;
import uk.marac.keys.ring.KeyRingException.Reason;

/**
 * Says that a key was destroyed, so that a restored key row with its id is refused: 01, area key version u32, key id
 * 16, microseconds u64, HMAC-SHA-256 32. The MAC key is derived from the area key, and covers the area too.
 */
public record Tombstone(int areaKeyVersion, UUID keyId, Instant destroyedAt) {
    private static final int FORMAT = 1;
    private static final int BODY = 29;

    /** The sealed form; the time is cut to microseconds. */
    public static byte[] seal(AreaKey area, UUID keyId, Instant destroyedAt) {
        byte[] body = new Canonical()
                .u8(FORMAT)
                .u32(area.version())
                .uuid(keyId)
                .u64(ChronoUnit.MICROS.between(Instant.EPOCH, destroyedAt))
                .bytes();
        return new Canonical().raw(body).raw(mac(area, body)).bytes();
    }

    /** Refused unless this version of this area's key sealed it. */
    public static Tombstone open(AreaKey area, byte[] sealed) {
        if (sealed.length != BODY + Hmac.SHA_256.length() || sealed[0] != FORMAT) {
            throw new KeyRingException(Reason.MALFORMED);
        }
        byte[] body = Arrays.copyOf(sealed, BODY);
        ByteBuffer numbers = ByteBuffer.wrap(body);
        int version = numbers.getInt(1);
        if (version != area.version()) {
            throw new KeyRingException(Reason.OTHER_PARENT);
        }
        if (!Bytes.equal(mac(area, body), Arrays.copyOfRange(sealed, BODY, sealed.length))) {
            throw new KeyRingException(Reason.REFUSED);
        }
        Instant at = Instant.EPOCH.plus(numbers.getLong(21), ChronoUnit.MICROS);
        return new Tombstone(version, Bytes.uuid(body, 5), at);
    }

    private static byte[] mac(AreaKey area, byte[] body) {
        byte[] info =
                new Canonical().label("marac tombstone v1").lp(area.area()).bytes();
        byte[] key = area.secret().derive(SecretAccess.token(), info, AesGcm.KEY);
        byte[] mac = Hmac.SHA_256.mac(key, body);
        Arrays.fill(key, (byte) 0);
        return mac;
    }
}
