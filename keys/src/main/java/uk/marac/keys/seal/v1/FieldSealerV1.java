package uk.marac.keys.seal.v1;

import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.AesGcm;
import uk.marac.keys.Canonical;
import uk.marac.keys.Padding;
import uk.marac.keys.seal.FieldSpec;
import uk.marac.keys.seal.SealException;
import uk.marac.keys.seal.SealException.Reason;
import uk.marac.keys.seal.SealHeader;

/**
 * One field: suite, pad class, ciphertext and tag over u8 type (0 = NULL), u32 length, value, zeros up to the class's
 * bucket. The nonce is the ordinal, for the key is new with each version and salt of the row.
 */
final class FieldSealerV1 {
    static final int OUTSIDE = 2;
    private static final int PREFIX = 5;

    private final AesGcm cipher;
    private final byte[] table;

    FieldSealerV1(AesGcm cipher, String table) {
        this.cipher = cipher;
        this.table = new Canonical().lp(table).bytes();
    }

    byte[] seal(FieldSpec spec, byte @Nullable [] value) {
        byte[] content = value == null ? new byte[0] : value;
        int padClass = Padding.classOf(content.length);
        int length = PREFIX + Padding.bucket(padClass);
        byte[] field = new byte[OUTSIDE + length + AesGcm.TAG];
        field[0] = SealHeader.SUITE;
        field[1] = (byte) padClass;
        ByteBuffer.wrap(field, OUTSIDE, length)
                .put((byte) (value == null ? 0 : spec.type().code()))
                .putInt(content.length)
                .put(content);
        // In place, so that no second copy of the plaintext is left behind.
        cipher.seal(nonce(spec), associated(spec), field, OUTSIDE, length, field, OUTSIDE);
        return field;
    }

    byte @Nullable [] open(FieldSpec spec, byte[] field) {
        try {
            return value(
                    spec, field[1], cipher.open(nonce(spec), associated(spec), field, OUTSIDE, field.length - OUTSIDE));
        } catch (AEADBadTagException e) {
            throw new SealException(Reason.FIELD);
        }
    }

    /** Suite, class and length agree: the one encoding. */
    static void requireShape(byte[] field) {
        if (field.length < OUTSIDE) {
            throw new SealException(Reason.MALFORMED);
        }
        if (field[0] != SealHeader.SUITE) {
            throw new SealException(Reason.UNKNOWN_SCHEME);
        }
        boolean known = field[1] >= 0 && field[1] < Padding.CLASSES;
        if (!known || field.length != OUTSIDE + PREFIX + Padding.bucket(field[1]) + AesGcm.TAG) {
            throw new SealException(Reason.MALFORMED);
        }
    }

    private static byte @Nullable [] value(FieldSpec spec, int padClass, byte[] plaintext) {
        int type = plaintext[0];
        int length = ByteBuffer.wrap(plaintext).getInt(1);
        boolean isNull = type == 0 && length == 0;
        boolean isValue = type == spec.type().code() && length >= 0 && length <= Padding.bucket(padClass);
        if (!isNull && !isValue || Padding.classOf(length) != padClass) {
            throw new SealException(Reason.MALFORMED);
        }
        int end = PREFIX + length;
        for (int i = end; i < plaintext.length; i++) {
            if (plaintext[i] != 0) {
                throw new SealException(Reason.MALFORMED);
            }
        }
        return isNull ? null : Arrays.copyOfRange(plaintext, PREFIX, end);
    }

    private byte[] associated(FieldSpec spec) {
        return new Canonical()
                .raw(table)
                .lp(spec.column())
                .u8(spec.type().code())
                .bytes();
    }

    private static byte[] nonce(FieldSpec spec) {
        byte[] nonce = new byte[AesGcm.NONCE];
        nonce[10] = (byte) (spec.ordinal() >>> 8);
        nonce[11] = (byte) spec.ordinal();
        return nonce;
    }
}
