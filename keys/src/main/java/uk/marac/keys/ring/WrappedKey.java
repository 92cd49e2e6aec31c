package uk.marac.keys.ring;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.AesGcm;
import uk.marac.keys.Canonical;
import uk.marac.keys.ring.KeyRingException.Reason;

/**
 * A key under another key, as the database holds it: 01, purpose, generation u32, parent u32, epoch u32, nonce 12,
 * ciphertext 32, tag 16.
 *
 * @param generation the key's own: version of an area key, epoch of an index key
 * @param parent what opens it: root version for an area key, generation of the case key for an agency's key, else
 *     version of the area key
 * @param epoch shred epoch that is needed too; 0 for none
 */
public record WrappedKey(Purpose purpose, int generation, int parent, int epoch, byte[] nonce, byte[] ciphertext) {
    private static final int FORMAT = 1;
    private static final int HEADER = 14;

    public WrappedKey {
        boolean shreds = purpose != Purpose.AREA && !purpose.isSecret();
        boolean shape = nonce.length == AesGcm.NONCE && ciphertext.length == purpose.length() + AesGcm.TAG;
        if (!shape || generation < 1 || parent < 1 || epoch < 0 || shreds != epoch > 0) {
            throw new KeyRingException(Reason.MALFORMED);
        }
        nonce = nonce.clone();
        ciphertext = ciphertext.clone();
    }

    /** Accepts the one encoding only. */
    public static WrappedKey parse(byte[] bytes) {
        if (bytes.length < HEADER + AesGcm.NONCE || bytes[0] != FORMAT) {
            throw new KeyRingException(Reason.MALFORMED);
        }
        Purpose purpose = Arrays.stream(Purpose.values())
                .filter(known -> known.code() == bytes[1])
                .findFirst()
                .orElseThrow(() -> new KeyRingException(Reason.MALFORMED));
        ByteBuffer numbers = ByteBuffer.wrap(bytes, 2, 12);
        int body = HEADER + AesGcm.NONCE;
        return new WrappedKey(
                purpose,
                numbers.getInt(),
                numbers.getInt(),
                numbers.getInt(),
                Arrays.copyOfRange(bytes, HEADER, body),
                Arrays.copyOfRange(bytes, body, bytes.length));
    }

    public byte[] bytes() {
        return header(purpose, generation, parent, epoch)
                .raw(nonce)
                .raw(ciphertext)
                .bytes();
    }

    static Canonical header(Purpose purpose, int generation, int parent, int epoch) {
        return new Canonical()
                .u8(FORMAT)
                .u8(purpose.code())
                .u32(generation)
                .u32(parent)
                .u32(epoch);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WrappedKey key && Arrays.equals(bytes(), key.bytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes());
    }

    @Override
    public String toString() {
        return "WrappedKey[" + purpose + " " + generation + ", parent " + parent + ", epoch " + epoch + "]";
    }
}
