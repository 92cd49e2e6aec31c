package uk.marac.keys.chunk;

import java.nio.ByteBuffer;
import java.security.Key;
import javax.crypto.AEADBadTagException;
import uk.marac.keys.AesGcm;

/** Seals or opens one chunk after the other; the nonce is the base nonce XOR the chunk's number. */
final class ChunkCipher {
    private static final long MAX_CHUNKS = 1L << 38;
    private static final byte[] NO_DATA = {};

    private final Key key;
    private final byte[] baseNonce;
    private long next;

    ChunkCipher(Key key, byte[] baseNonce) {
        this.key = key;
        this.baseNonce = baseNonce;
    }

    byte[] seal(byte[] chunk, int length) {
        try (AesGcm cipher = AesGcm.with(key)) {
            byte[] sealed = new byte[length + AesGcm.TAG];
            cipher.seal(nonce(), NO_DATA, chunk, 0, length, sealed, 0);
            return sealed;
        }
    }

    byte[] open(byte[] sealed) throws AEADBadTagException {
        try (AesGcm cipher = AesGcm.with(key)) {
            return cipher.open(nonce(), NO_DATA, sealed);
        }
    }

    private byte[] nonce() {
        if (next >= MAX_CHUNKS) {
            throw new IllegalStateException("a sealed stream has at most 4 PiB");
        }
        byte[] nonce = baseNonce.clone();
        ByteBuffer tail = ByteBuffer.wrap(nonce);
        tail.putLong(4, tail.getLong(4) ^ next++);
        return nonce;
    }
}
