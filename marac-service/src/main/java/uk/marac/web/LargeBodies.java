package uk.marac.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/**
 * Bodies that are held whole in memory, several times over while they are sealed and stored: few at once, whoever sends
 * them. An endpoint takes one as a stream, asks whether the caller may, and only then reads it here.
 */
public final class LargeBodies {

    /** With 10 MiB each, and some five copies, about two fifths of the packaged heap. */
    public static final int USUAL = 8;

    private final Semaphore places;

    public LargeBodies(int atOnce) {
        this.places = new Semaphore(atOnce);
    }

    /**
     * Reads the body and works on it.
     *
     * @throws ProblemException 503 where too many are held already, 400 where it cannot be read
     */
    public <T> T hold(InputStream body, Function<byte[], T> work) {
        if (!places.tryAcquire()) {
            throw ProblemException.of(ProblemType.UNAVAILABLE);
        }
        try {
            return work.apply(read(body));
        } finally {
            places.release();
        }
    }

    private static byte[] read(InputStream body) {
        try {
            return body.readAllBytes();
        } catch (IOException e) {
            throw ProblemException.of(ProblemType.MALFORMED);
        } catch (RuntimeException e) {
            throw UnreadableBody.said(e);
        }
    }
}
