package uk.marac.keys.ledger.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HexFormat;
import uk.marac.keys.ledger.Hash;
import uk.marac.keys.ledger.MalformedException;
import uk.marac.keys.ledger.NotVerifiedException;

/** A public key under the name that it signs by; as text, {@code name+hex(key id)+base64(type ‖ key)}. */
public final class VerifierKey {
    private final String name;
    private final SignatureType type;
    private final byte[] publicKey;

    public VerifierKey(String name, SignatureType type, byte[] publicKey) {
        Texts.requireName(name);
        if (publicKey.length != type.publicKeyLength()) {
            throw new MalformedException("the public key has not its type's length");
        }
        this.name = name;
        this.type = type;
        this.publicKey = publicKey.clone();
    }

    /** @throws MalformedException for anything but text that {@link #toString} makes */
    public static VerifierKey parse(String text) {
        String[] parts = text.split("\\+", 3);
        if (parts.length != 3) {
            throw new MalformedException("a verifier key is name+hash+key");
        }
        byte[] typed = Texts.base64(parts[2]);
        if (typed.length == 0) {
            throw new MalformedException("a verifier key is name+hash+key");
        }
        VerifierKey key =
                new VerifierKey(parts[0], SignatureType.of(typed[0]), Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.toString().equals(text)) {
            throw new MalformedException("the key's hash is not its own");
        }
        return key;
    }

    public String name() {
        return name;
    }

    public SignatureType type() {
        return type;
    }

    /** SHA-256(name ‖ 0x0A ‖ type ‖ public key), the first four bytes. */
    public int keyId() {
        byte[] hash = Hash.sha256(Texts.utf8(name), new byte[] {'\n', type.number()}, publicKey)
                .bytes();
        return ByteBuffer.wrap(hash).getInt();
    }

    /** Whether a signature line claims to be by this key. */
    public boolean claims(NoteSignature signature) {
        return signature.name().equals(name) && signature.keyId() == keyId();
    }

    /**
     * Checks a signature that {@link #claims} to be by this key.
     *
     * @return the time that it states, in seconds since 1970; 0 for a type without one
     * @throws NotVerifiedException where it is not this key's over this text
     */
    public long check(String text, NoteSignature line) {
        byte[] signature = line.signature();
        require(claims(line) && signature.length == type.signatureLength());
        int timeLength = type == SignatureType.ED25519 ? 0 : Long.BYTES;
        long time = timeLength == 0 ? 0 : ByteBuffer.wrap(signature).getLong();
        require(time >= 0);
        byte[] message = SignedMessage.of(type, name, time, text);
        byte[] bare = Arrays.copyOfRange(signature, timeLength, signature.length);
        require(
                type == SignatureType.ML_DSA_44_COSIGNATURE
                        ? MlDsa44.verifies(publicKey, message, bare)
                        : Ed25519.verifies(publicKey, message, bare));
        return time;
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new NotVerifiedException("note signature");
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey key && toString().equals(key.toString());
    }

    @Override
    public int hashCode() {
        return keyId();
    }

    /** The text form. */
    @Override
    public String toString() {
        byte[] typed = ByteBuffer.allocate(1 + publicKey.length)
                .put(type.number())
                .put(publicKey)
                .array();
        return name + '+' + HexFormat.of().toHexDigits(keyId()) + '+' + Texts.base64(typed);
    }
}
