package uk.marac.keys.ring;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.crypto.spec.SecretKeySpec;
import uk.marac.keys.ring.KeyRingException.Reason;

/** The numbered keys of one kind in a key store, under the names {@code root-1}, {@code epoch-7}. */
enum RingKeys {
    /** AES, wraps area keys. */
    ROOT("root-", "AES"),
    /** HMAC, salts the wrapping keys of all that can be shredded. */
    EPOCH("epoch-", "HmacSHA512");

    private final String prefix;
    private final String algorithm;

    RingKeys(String prefix, String algorithm) {
        this.prefix = prefix;
        this.algorithm = algorithm;
    }

    SortedMap<Integer, Key> all(KeyStore store, char[] password) {
        try {
            SortedMap<Integer, Key> keys = new TreeMap<>();
            for (String alias : Collections.list(store.aliases())) {
                if (alias.startsWith(prefix)) {
                    int number = Integer.parseInt(alias.substring(prefix.length()));
                    keys.put(number, store.getKey(alias, password));
                }
            }
            if (keys.isEmpty()) {
                throw new KeyRingException(Reason.RING_FILE);
            }
            return keys;
        } catch (GeneralSecurityException | NumberFormatException e) {
            throw new KeyRingException(Reason.RING_FILE, e);
        }
    }

    void add(KeyStore store, int number, SecureRandom random, char[] password) throws GeneralSecurityException {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        store.setKeyEntry(prefix + number, new SecretKeySpec(bytes, algorithm), password, null);
        Arrays.fill(bytes, (byte) 0);
    }

    void remove(KeyStore store, int number) throws GeneralSecurityException {
        store.deleteEntry(prefix + number);
    }
}
