package uk.marac.cli;

import java.io.PrintWriter;

/** Says on a terminal how far a long check has come; nowhere else. */
final class Progress {
    private static final long STEP = 1 << 16;

    private final PrintWriter err;
    private final boolean seen = System.console() != null;
    private long next = STEP;

    Progress(PrintWriter err) {
        this.err = err;
    }

    void passed(long entries) {
        if (seen && entries >= next) {
            err.printf("\r%,d entries", entries);
            err.flush();
            next = entries + STEP;
        }
    }

    void done() {
        if (seen && next > STEP) {
            err.println();
        }
    }
}
