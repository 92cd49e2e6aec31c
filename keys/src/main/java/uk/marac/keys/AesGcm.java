package uk.marac.keys;

import java.security.GeneralSecurityException;
import java.security.Key;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with a 96-bit nonce and a 128-bit tag. The only holder of a cipher: making one costs more than sealing a
 * field, so each thread keeps one, and {@link #close} gives it a dummy key. Not for two threads at once.
 */
public final class AesGcm implements AutoCloseable {
    public static final int KEY = 32;
    public static final int NONCE = 12;
    public static final int TAG = 16;

    private static final ThreadLocal<Holder> HOLDERS =
            ThreadLocal.withInitial(() -> new Holder(cipher(), new byte[NONCE]));
    private static final Key DUMMY = new SecretKeySpec(new byte[KEY], "AES");

    private record Holder(Cipher cipher, byte[] dummyNonce) {}

    private final Key key;
    private final Holder holder;
    private final Cipher cipher;

    private AesGcm(Key key) {
        this.key = key;
        this.holder = HOLDERS.get();
        this.cipher = holder.cipher;
    }

    /** With 32 key bytes, which are copied. */
    public static AesGcm with(byte[] key) {
        return new AesGcm(key(key));
    }

    /** With a key that may live in a token. */
    public static AesGcm with(Key key) {
        return new AesGcm(key);
    }

    /** 32 key bytes, copied. */
    public static Key key(byte[] bytes) {
        if (bytes.length != KEY) {
            throw new IllegalArgumentException("an AES-256 key has 32 bytes");
        }
        return new SecretKeySpec(bytes, "AES");
    }

    /** Ciphertext and tag. A key and nonce must never meet twice. */
    public byte[] seal(byte[] nonce, byte[] associated, byte[] plaintext) {
        byte[] out = new byte[plaintext.length + TAG];
        seal(nonce, associated, plaintext, 0, plaintext.length, out, 0);
        return out;
    }

    /** Writes ciphertext and tag into {@code out}. */
    public void seal(byte[] nonce, byte[] associated, byte[] in, int from, int length, byte[] out, int to) {
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(associated);
            cipher.doFinal(in, from, length, out, to);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM refused to seal", e);
        }
    }

    /** The plaintext of ciphertext and tag. */
    public byte[] open(byte[] nonce, byte[] associated, byte[] sealed) throws AEADBadTagException {
        return open(nonce, associated, sealed, 0, sealed.length);
    }

    /** The plaintext of ciphertext and tag; too short a range is a bad tag too. */
    public byte[] open(byte[] nonce, byte[] associated, byte[] in, int from, int length) throws AEADBadTagException {
        if (length < TAG) {
            throw new AEADBadTagException("shorter than a tag");
        }
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(associated);
            return cipher.doFinal(in, from, length);
        } catch (AEADBadTagException e) {
            throw e;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM refused to open", e);
        }
    }

    @Override
    public void close() {
        try {
            // SunJCE keeps the last key that encrypted until another one does, and wants a new nonce each time.
            holder.dummyNonce[0] ^= 1;
            cipher.init(Cipher.ENCRYPT_MODE, DUMMY, new GCMParameterSpec(TAG * 8, holder.dummyNonce));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM refused a dummy key", e);
        }
    }

    private static Cipher cipher() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
