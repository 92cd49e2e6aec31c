package uk.marac.keys.ledger;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** A SHA-256 value: exactly 32 bytes, immutable, compared by content. */
public final class Hash {
    public static final int LENGTH = 32;

    /** One for each thread: to ask for one anew takes its time where a log of millions is hashed. */
    private static final ThreadLocal<MessageDigest> DIGESTS = ThreadLocal.withInitial(Hash::digest);

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws MalformedException unless there are exactly 32 bytes */
    public static Hash of(byte[] bytes) {
        return at(bytes, 0, bytes.length);
    }

    /** @throws MalformedException unless {@code length} is 32 and within {@code bytes} */
    public static Hash at(byte[] bytes, int offset, int length) {
        if (length != LENGTH || offset < 0 || offset > bytes.length - LENGTH) {
            throw new MalformedException("a hash has 32 bytes");
        }
        return new Hash(Arrays.copyOfRange(bytes, offset, offset + LENGTH));
    }

    /** SHA-256 of the parts one after another; the caller makes their boundaries unambiguous. */
    public static Hash sha256(byte[]... parts) {
        MessageDigest digest = DIGESTS.get();
        try {
            for (byte[] part : parts) {
                digest.update(part);
            }
            return new Hash(digest.digest());
        } finally {
            // Nothing of what was hashed stays in the thread, nor half of it where hashing failed.
            digest.reset();
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Writes the 32 bytes into {@code target} from {@code offset}. */
    public void copyTo(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, LENGTH);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash hash && MessageDigest.isEqual(bytes, hash.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** 64 lower-case hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
