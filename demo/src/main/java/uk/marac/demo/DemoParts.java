package uk.marac.demo;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;

/** What has been started and must be stopped, last first; once, whoever asks. */
final class DemoParts implements AutoCloseable {
    private final Deque<AutoCloseable> started = new ArrayDeque<>();
    private boolean closed;

    /** @throws IOException if everything is being stopped already; the part is then stopped too */
    synchronized <T extends AutoCloseable> T add(T part) throws IOException {
        if (closed) {
            stop(part);
            throw new IOException("stopped while starting");
        }
        started.push(part);
        return part;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!started.isEmpty()) {
            stop(started.pop());
        }
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.err.println("could not stop " + part.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }
}
