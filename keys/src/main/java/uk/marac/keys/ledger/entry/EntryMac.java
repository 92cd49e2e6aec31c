package uk.marac.keys.ledger.entry;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import uk.marac.keys.Secret;
import uk.marac.keys.SecretAccess;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.NotVerifiedException;

/**
 * HMAC-SHA-256 over an entry's bytes. It guards the moments between an entry's commit and the first checkpoint that
 * covers it. The key serves nothing else.
 */
public final class EntryMac {
    public static final int KEY_LENGTH = 32;

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param key 32 bytes, copied */
    public EntryMac(byte[] key) {
        if (key.length != KEY_LENGTH) {
            throw new IllegalArgumentException("the key has 32 bytes");
        }
        this.key = new SecretKeySpec(key, ALGORITHM);
    }

    /** Under a secret of the key ring. */
    public static EntryMac of(Secret secret) {
        byte[] key = secret.bytes(SecretAccess.token());
        try {
            return new EntryMac(key);
        } finally {
            Arrays.fill(key, (byte) 0);
        }
    }

    /** 32 bytes. */
    public byte[] of(byte[] entry) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(entry);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }

    /** @throws NotVerifiedException unless {@code mac} is the whole tag of {@code entry} under this key */
    public void check(byte[] entry, byte[] mac) {
        if (mac.length != Hash.LENGTH || !MessageDigest.isEqual(of(entry), mac)) {
            throw new NotVerifiedException("entry MAC");
        }
    }
}
