package uk.marac.benchmarks;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import uk.marac.gate.Actor;

/** What an act leaves of itself, in its own transaction, in a database that has no log like ours. */
interface Trail {

    /** No trace at all. */
    Trail NONE = new Trail() {
        @Override
        public String tables() {
            return "SELECT 1";
        }

        @Override
        public Pattern statements() {
            return Pattern.compile("(?!)");
        }

        @Override
        public void leave(Handle handle, Act act) {
            // That is what the others are compared with.
        }
    };

    /** One write of one row, as a trace speaks of it. */
    record Act(Actor actor, Desk desk, Instant at, long version) {}

    /** Makes what it needs, as a superuser. */
    String tables();

    /** Finds its statements and no others. */
    Pattern statements();

    void leave(Handle handle, Act act);
}
