package uk.marac.keys.ledger.note;

import java.security.SecureRandom;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPrivateKeyParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.MLDSASigner;

/** FIPS 204 ML-DSA-44, pure, with an empty context, over raw keys; the private key is its 32-byte seed. */
final class MlDsa44 {
    static final int PUBLIC_KEY = 1312;
    static final int SIGNATURE = 2420;

    private static final SecureRandom RANDOM = new SecureRandom();

    private MlDsa44() {}

    static byte[] publicKey(byte[] seed) {
        return privateKey(seed).getPublicKey();
    }

    /** Hedged: fresh randomness goes into every signature. */
    static byte[] sign(byte[] seed, byte[] message) {
        MLDSASigner signer = new MLDSASigner();
        signer.init(true, new ParametersWithRandom(privateKey(seed), RANDOM));
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException e) {
            throw new IllegalStateException("ML-DSA-44 signing failed", e);
        }
    }

    static boolean verifies(byte[] publicKey, byte[] message, byte[] signature) {
        if (publicKey.length != PUBLIC_KEY || signature.length != SIGNATURE) {
            return false;
        }
        MLDSASigner verifier = new MLDSASigner();
        verifier.init(false, new MLDSAPublicKeyParameters(MLDSAParameters.ml_dsa_44, publicKey));
        verifier.update(message, 0, message.length);
        return verifier.verifySignature(signature);
    }

    private static MLDSAPrivateKeyParameters privateKey(byte[] seed) {
        return new MLDSAPrivateKeyParameters(MLDSAParameters.ml_dsa_44, seed);
    }
}
