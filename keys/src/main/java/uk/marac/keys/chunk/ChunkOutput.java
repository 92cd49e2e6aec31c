package uk.marac.keys.chunk;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Collects a chunk, seals it when full, and ends with a shorter one. */
final class ChunkOutput extends OutputStream {
    private final OutputStream sink;
    private final ChunkCipher cipher;
    private final byte[] chunk = new byte[ChunkKey.CHUNK];
    private int filled;
    private boolean closed;

    ChunkOutput(OutputStream sink, ChunkCipher cipher) {
        this.sink = sink;
        this.cipher = cipher;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (closed) {
            throw new IOException("the sealed stream has ended");
        }
        int at = from;
        int end = from + length;
        while (at < end) {
            int step = Math.min(end - at, chunk.length - filled);
            System.arraycopy(bytes, at, chunk, filled, step);
            filled += step;
            at += step;
            if (filled == chunk.length) {
                sealChunk();
            }
        }
    }

    /** Passes on whole chunks only: a chunk is never sealed before it is full or last. */
    @Override
    public void flush() throws IOException {
        sink.flush();
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try (sink) {
                sealChunk();
            }
        }
    }

    private void sealChunk() throws IOException {
        sink.write(cipher.seal(chunk, filled));
        Arrays.fill(chunk, (byte) 0);
        filled = 0;
    }
}
