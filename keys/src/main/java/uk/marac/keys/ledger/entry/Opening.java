package uk.marac.keys.ledger.entry;

import java.security.SecureRandom;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.MalformedException;

/**
 * The salt and value behind a commitment. Without the salt, a guess of the value cannot be confirmed; with it, the
 * value is proven. Redacts itself: to be sealed as soon as it is made.
 */
public final class Opening {
    public static final int SALT_LENGTH = 32;
    public static final int MAX_VALUE = 1 << 20;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final CommitmentTag tag;
    private final byte[] salt;
    private final byte[] value;

    private Opening(CommitmentTag tag, byte[] salt, byte[] value) {
        if (salt.length != SALT_LENGTH) {
            throw new MalformedException("a salt has 32 bytes");
        }
        if (value.length > MAX_VALUE) {
            throw new MalformedException("a committed value has at most 1 MiB");
        }
        this.tag = tag;
        this.salt = salt.clone();
        this.value = value.clone();
    }

    /** A new opening under a fresh random salt; the value may be empty. */
    public static Opening draw(CommitmentTag tag, byte[] value) {
        byte[] salt = new byte[SALT_LENGTH];
        RANDOM.nextBytes(salt);
        return new Opening(tag, salt, value);
    }

    /** An opening made earlier, as its parser read it. New ones are drawn. */
    public static Opening existing(CommitmentTag tag, byte[] salt, byte[] value) {
        return new Opening(tag, salt, value);
    }

    /** What the entry shows of it. */
    public Commitment commitment() {
        return new Commitment(tag, Hash.sha256(salt, tagBytes(), value));
    }

    /** Whether this is what stands behind the commitment: same tag, same hash. */
    public boolean matches(Commitment commitment) {
        return commitment().equals(commitment);
    }

    private byte[] tagBytes() {
        return new byte[] {(byte) (tag.number() >> 8), (byte) tag.number()};
    }

    public CommitmentTag tag() {
        return tag;
    }

    /** A copy. */
    public byte[] salt() {
        return salt.clone();
    }

    /** A copy. */
    public byte[] value() {
        return value.clone();
    }

    @Override
    public String toString() {
        return "Opening[" + tag + "]";
    }
}
