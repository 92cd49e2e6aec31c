package uk.marac.keys;

import java.util.Arrays;

/** Keyed hashes of what must be compared but not kept: HMAC-SHA-256 under a secret, apart for each use. */
public final class SecretMac {
    private final Secret secret;

    public SecretMac(Secret secret) {
        this.secret = secret;
    }

    /**
     * 32 bytes.
     *
     * @param use what the hash is for; the same value has unrelated hashes for two uses
     */
    public byte[] of(String use, byte[] value) {
        byte[] key = secret.derive(
                SecretAccess.token(),
                new Canonical().label("marac secret mac v1").lp(use).bytes(),
                AesGcm.KEY);
        try {
            return Hmac.SHA_256.mac(key, value);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }
}
