package uk.marac.keys.seal;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import uk.marac.keys.Canonical;
import uk.marac.keys.seal.SealException.Reason;

/**
 * Bytes of a field's value, one form for each type: UTF-8; days since 1970-01-01 u64; microseconds since then u64; one
 * byte 0 or 1; u64. Reading anything else is refused as {@link Reason#MALFORMED}.
 */
public final class FieldBytes {
    private FieldBytes() {}

    public static byte[] ofText(String value) {
        return Canonical.utf8(value);
    }

    public static String text(byte[] value) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(value))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new SealException(Reason.MALFORMED);
        }
    }

    public static byte[] ofInteger(long value) {
        return new Canonical().u64(value).bytes();
    }

    public static long integer(byte[] value) {
        return ByteBuffer.wrap(require(value, 8)).getLong();
    }

    public static byte[] ofBool(boolean value) {
        return new byte[] {(byte) (value ? 1 : 0)};
    }

    public static boolean bool(byte[] value) {
        byte only = require(value, 1)[0];
        if (only != 0 && only != 1) {
            throw new SealException(Reason.MALFORMED);
        }
        return only == 1;
    }

    public static byte[] ofDate(LocalDate value) {
        return ofInteger(value.toEpochDay());
    }

    public static LocalDate date(byte[] value) {
        return LocalDate.ofEpochDay(integer(value));
    }

    /** Cut to microseconds. */
    public static byte[] ofInstant(Instant value) {
        return ofInteger(ChronoUnit.MICROS.between(Instant.EPOCH, value.truncatedTo(ChronoUnit.MICROS)));
    }

    public static Instant instant(byte[] value) {
        return Instant.EPOCH.plus(integer(value), ChronoUnit.MICROS);
    }

    private static byte[] require(byte[] value, int length) {
        if (value.length != length) {
            throw new SealException(Reason.MALFORMED);
        }
        return value;
    }
}
