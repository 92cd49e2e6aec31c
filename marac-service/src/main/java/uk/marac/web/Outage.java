package uk.marac.web;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Failures of the database that are no fault of the act, and that pass: the same act may be done later. */
final class Outage {

    /**
     * Of SQLSTATE: no connection; rolled back, as by a deadlock; no room or no memory; ended from outside, as by a
     * restart or a time-out; the system below it failed.
     */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    /** A lock that was not to be had in time; a transaction that was ended because it stood still. */
    private static final Set<String> STATES = Set.of("55P03", "25P03");

    private Outage() {}

    /** The SQLSTATE of the outage behind a failure; empty where there is none. */
    static Optional<String> state(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && passes(sql.getSQLState())) {
                return Optional.of(sql.getSQLState());
            }
        }
        return Optional.empty();
    }

    private static boolean passes(@Nullable String state) {
        return state != null
                && state.length() == 5
                && (STATES.contains(state) || CLASSES.contains(state.substring(0, 2)));
    }
}
