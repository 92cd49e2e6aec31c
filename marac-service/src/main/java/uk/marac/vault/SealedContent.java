package uk.marac.vault;

import uk.marac.keys.Bytes;

/**
 * The sealed stream of a document. Kept apart from its row, which holds what binds it.
 *
 * @param keyGeneration which key of the case sealed it
 */
public record SealedContent(byte[] bytes, int keyGeneration) {

    /** SHA-256 of the sealed bytes. */
    public byte[] digest() {
        return Bytes.sha256(bytes);
    }

    @Override
    public String toString() {
        return "SealedContent[" + bytes.length + " bytes]";
    }
}
