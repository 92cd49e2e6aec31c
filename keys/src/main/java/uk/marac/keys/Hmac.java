package uk.marac.keys;

import java.security.InvalidKeyException;
import java.security.Key;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC with one instance for each thread and hash, which forgets its key after use. */
public enum Hmac {
    SHA_256("HmacSHA256", 32),
    SHA_512("HmacSHA512", 64);

    private final String algorithm;
    private final int length;
    private final ThreadLocal<Mac> macs;
    private final Key dummy;

    Hmac(String algorithm, int length) {
        this.algorithm = algorithm;
        this.length = length;
        this.macs = ThreadLocal.withInitial(this::instance);
        this.dummy = new SecretKeySpec(new byte[1], algorithm);
    }

    /** Bytes of a full tag. */
    public int length() {
        return length;
    }

    /** The tag over the parts, one after the other. */
    public byte[] mac(byte[] key, byte[]... parts) {
        // The JCA refuses an empty key; HMAC pads keys with zeros, so one zero byte is the same key.
        return mac(new SecretKeySpec(key.length == 0 ? new byte[1] : key, algorithm), parts);
    }

    /** The tag under a key that may live in a token. */
    public byte[] mac(Key key, byte[]... parts) {
        Mac mac = macs.get();
        try {
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            byte[] tag = mac.doFinal();
            mac.init(dummy);
            return tag;
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("not a key for " + algorithm, e);
        }
    }

    private Mac instance() {
        try {
            return Mac.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
