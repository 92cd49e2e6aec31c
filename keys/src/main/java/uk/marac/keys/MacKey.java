package uk.marac.keys;

import java.util.Arrays;

/** Makes and checks HMAC-SHA-256 tags under one secret, apart for each label. */
public final class MacKey {
    private final Secret secret;

    public MacKey(Secret secret) {
        this.secret = secret;
    }

    /**
     * 32 bytes over {@code lp(label)} and the input.
     *
     * @param label what the tag is for, so that a tag of one use is never one of another
     */
    public byte[] mac(String label, byte[] input) {
        byte[] key = secret.bytes(SecretAccess.token());
        try {
            return Hmac.SHA_256.mac(key, new Canonical().lp(label).bytes(), input);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** Whether a tag is right, in a time that does not depend on where it is wrong. */
    public boolean verify(String label, byte[] input, byte[] tag) {
        return Bytes.equal(mac(label, input), tag);
    }

    @Override
    public String toString() {
        return "MacKey[" + secret + "]";
    }
}
