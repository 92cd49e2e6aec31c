package uk.marac.keys.chunk;

import java.io.IOException;

/** A sealed stream was refused; nothing of the chunk in question was released. */
public final class ChunkException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Reason {
        /** Wrong key or context, or an altered header. */
        COMMITMENT,
        /** A chunk was altered, moved or added. */
        CHUNK,
        /** The stream ends before its short final chunk. */
        TRUNCATED
    }

    private final Reason reason;

    ChunkException(Reason reason) {
        super("sealed stream refused: " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
