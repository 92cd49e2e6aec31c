package uk.marac.keys.ledger.note;

import uk.marac.keys.ledger.MalformedException;

/** The signature types of C2SP signed-note that this product makes and knows. */
public enum SignatureType {
    /** Over the note's text; what every note verifier knows. */
    ED25519(0x01, Ed25519.PUBLIC_KEY, Ed25519.SIGNATURE),
    /** Over a checkpoint's text and a time. */
    ED25519_COSIGNATURE(0x04, Ed25519.PUBLIC_KEY, Long.BYTES + Ed25519.SIGNATURE),
    /** Over a checkpoint's three fields, a time and the signer's name. */
    ML_DSA_44_COSIGNATURE(0x06, MlDsa44.PUBLIC_KEY, Long.BYTES + MlDsa44.SIGNATURE);

    private final int number;
    private final int publicKeyLength;
    private final int signatureLength;

    SignatureType(int number, int publicKeyLength, int signatureLength) {
        this.number = number;
        this.publicKeyLength = publicKeyLength;
        this.signatureLength = signatureLength;
    }

    byte number() {
        return (byte) number;
    }

    int publicKeyLength() {
        return publicKeyLength;
    }

    /** With the time, where the type has one. */
    int signatureLength() {
        return signatureLength;
    }

    static SignatureType of(byte number) {
        for (SignatureType type : values()) {
            if (type.number() == number) {
                return type;
            }
        }
        throw new MalformedException("unknown signature type");
    }
}
