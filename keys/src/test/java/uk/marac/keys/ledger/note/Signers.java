package uk.marac.keys.ledger.note;

import java.util.Arrays;

/** Signers for tests, with the same keys at every run. */
final class Signers {
    static final String ORIGIN = "log.example/area";
    static final NoteSigner LOG = signer(ORIGIN, SignatureType.ED25519, 1);
    static final NoteSigner LOG_PQ = signer(ORIGIN, SignatureType.ML_DSA_44_COSIGNATURE, 2);
    static final NoteSigner WITNESS = signer("witness.example/w1", SignatureType.ED25519_COSIGNATURE, 3);
    static final NoteSigner OTHER_WITNESS = signer("witness.example/w2", SignatureType.ML_DSA_44_COSIGNATURE, 4);
    static final long TIME = 1_767_225_600L;

    private Signers() {}

    static NoteSigner signer(String name, SignatureType type, int seed) {
        byte[] bytes = new byte[NoteSigner.SEED_LENGTH];
        Arrays.fill(bytes, (byte) seed);
        return new NoteSigner(name, type, bytes);
    }
}
