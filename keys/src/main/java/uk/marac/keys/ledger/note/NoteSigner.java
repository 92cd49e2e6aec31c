package uk.marac.keys.ledger.note;

import java.nio.ByteBuffer;
import java.util.Arrays;
import uk.marac.keys.Secret;
import uk.marac.keys.SecretAccess;

/** A private signing key under the name that it signs by. Never used for anything but notes; prints no key. */
public final class NoteSigner {
    public static final int SEED_LENGTH = 32;

    private final VerifierKey verifierKey;
    private final byte[] seed;

    /**
     * @param name for a log its origin; neither space nor plus
     * @param seed 32 bytes, the private key of either algorithm; copied. One seed serves one type and name.
     */
    public NoteSigner(String name, SignatureType type, byte[] seed) {
        if (seed.length != SEED_LENGTH) {
            throw new IllegalArgumentException("a seed has 32 bytes");
        }
        this.seed = seed.clone();
        this.verifierKey = new VerifierKey(
                name,
                type,
                type == SignatureType.ML_DSA_44_COSIGNATURE ? MlDsa44.publicKey(seed) : Ed25519.publicKey(seed));
    }

    /** With a secret of the key ring as seed. */
    public static NoteSigner of(String name, SignatureType type, Secret secret) {
        byte[] seed = secret.bytes(SecretAccess.token());
        try {
            return new NoteSigner(name, type, seed);
        } finally {
            Arrays.fill(seed, (byte) 0);
        }
    }

    /** What others need to check its signatures. */
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /**
     * Signs a note's text.
     *
     * @param timeSeconds since 1970, not negative; plain Ed25519 signatures have no time and ignore it
     * @throws uk.marac.keys.ledger.MalformedException where a cosignature is asked for text that is no checkpoint
     */
    public NoteSignature sign(String text, long timeSeconds) {
        if (timeSeconds < 0) {
            throw new IllegalArgumentException("a time is not negative");
        }
        SignatureType type = verifierKey.type();
        byte[] message = SignedMessage.of(type, verifierKey.name(), timeSeconds, text);
        byte[] signature =
                type == SignatureType.ML_DSA_44_COSIGNATURE ? MlDsa44.sign(seed, message) : Ed25519.sign(seed, message);
        if (type != SignatureType.ED25519) {
            signature = ByteBuffer.allocate(type.signatureLength())
                    .putLong(timeSeconds)
                    .put(signature)
                    .array();
        }
        return new NoteSignature(verifierKey.name(), verifierKey.keyId(), signature);
    }

    @Override
    public String toString() {
        return "NoteSigner[" + verifierKey.name() + ", " + verifierKey.type() + "]";
    }
}
