package uk.marac.keys.ring;

import java.security.Key;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.AEADBadTagException;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.AesGcm;
import uk.marac.keys.Canonical;
import uk.marac.keys.Hkdf;
import uk.marac.keys.Hmac;
import uk.marac.keys.Secret;
import uk.marac.keys.SecretAccess;
import uk.marac.keys.ring.KeyRingException.Reason;

/**
 * AES-256-GCM over 32 key bytes. Under a root the root itself is the key; below, each wrapped key has a wrapping key of
 * its own, so that random nonces never run out.
 *
 * @param area associated data, with the scope and the header of the wrapped form
 */
record Wrapping(Purpose purpose, int generation, int parent, int epoch, UUID area, byte[] scope) {
    static Wrapping of(WrappedKey wrapped, UUID area, byte[] scope) {
        return new Wrapping(wrapped.purpose(), wrapped.generation(), wrapped.parent(), wrapped.epoch(), area, scope);
    }

    WrappedKey wrap(Secret secret, Key wrappingKey, SecureRandom random) {
        byte[] nonce = new byte[AesGcm.NONCE];
        random.nextBytes(nonce);
        byte[] bytes = secret.bytes(SecretAccess.token());
        try (AesGcm cipher = AesGcm.with(wrappingKey)) {
            byte[] ciphertext = cipher.seal(nonce, associated(), bytes);
            return new WrappedKey(purpose, generation, parent, epoch, nonce, ciphertext);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    Secret unwrap(WrappedKey wrapped, Key wrappingKey) {
        try (AesGcm cipher = AesGcm.with(wrappingKey)) {
            byte[] bytes = cipher.open(wrapped.nonce(), associated(), wrapped.ciphertext());
            Secret secret = Secret.copyOf(purpose.name(), bytes, SecretAccess.token());
            Arrays.fill(bytes, (byte) 0);
            return secret;
        } catch (AEADBadTagException e) {
            throw new KeyRingException(Reason.REFUSED);
        }
    }

    /** HKDF-SHA-512 of the parent, with the shred epoch as salt: without the epoch there is no wrapping key. */
    Key under(Secret parentKey, @Nullable Key shredEpoch) {
        byte[] input = parentKey.bytes(SecretAccess.token());
        byte[] extracted = shredEpoch == null ? Hkdf.extract(new byte[0], input) : Hmac.SHA_512.mac(shredEpoch, input);
        byte[] key = Hkdf.expand(extracted, associated(), AesGcm.KEY);
        Key wrappingKey = AesGcm.key(key);
        Arrays.fill(input, (byte) 0);
        Arrays.fill(extracted, (byte) 0);
        Arrays.fill(key, (byte) 0);
        return wrappingKey;
    }

    private byte[] associated() {
        return new Canonical()
                .label("marac wrap v1")
                .raw(WrappedKey.header(purpose, generation, parent, epoch).bytes())
                .lp(area)
                .lp(scope)
                .bytes();
    }
}
