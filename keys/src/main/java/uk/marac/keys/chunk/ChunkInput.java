package uk.marac.keys.chunk;

import java.io.IOException;
import java.io.InputStream;
import javax.crypto.AEADBadTagException;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.AesGcm;
import uk.marac.keys.chunk.ChunkException.Reason;

/** Releases verified chunks; once it has failed it keeps failing. */
final class ChunkInput extends InputStream {
    private final InputStream source;
    private final ChunkCipher cipher;
    private byte[] chunk = {};
    private int at;
    private boolean last;
    private @Nullable Reason failed;

    ChunkInput(InputStream source, ChunkCipher cipher) {
        this.source = source;
        this.cipher = cipher;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == chunk.length && !nextChunk()) {
            return -1;
        }
        int step = Math.min(length, chunk.length - at);
        System.arraycopy(chunk, at, into, from, step);
        at += step;
        return step;
    }

    @Override
    public int available() {
        return chunk.length - at;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** Whether there is more to release. */
    private boolean nextChunk() throws IOException {
        if (failed != null) {
            throw new ChunkException(failed);
        }
        if (last) {
            return false;
        }
        byte[] sealed = source.readNBytes(ChunkKey.CHUNK + AesGcm.TAG);
        if (sealed.length < AesGcm.TAG) {
            throw fail(Reason.TRUNCATED);
        }
        try {
            chunk = cipher.open(sealed);
        } catch (AEADBadTagException e) {
            throw fail(Reason.CHUNK);
        }
        at = 0;
        // Bytes after a short chunk were read as part of it, so its tag has already failed.
        last = chunk.length < ChunkKey.CHUNK;
        return chunk.length > 0;
    }

    private ChunkException fail(Reason reason) {
        chunk = new byte[0];
        at = 0;
        failed = reason;
        return new ChunkException(reason);
    }
}
