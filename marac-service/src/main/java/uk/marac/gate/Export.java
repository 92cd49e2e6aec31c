package uk.marac.gate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.entry.Outcome;
import uk.marac.ledger.Detail;
import uk.marac.vault.EntryIds;

/**
 * Something long that is given out piece by piece, each read in a transaction of its own, so that a slow receiver holds none.
 * Whether the actor may is decided for each piece anew. For one thread.
 */
public final class Export<T> {

    private final Looks looks;
    private final Access started;
    private final Done<T> begun;
    private final Supplier<Instant> clock;
    private final Supplier<UUID> ids;
    private final Set<UUID> cases;
    private final Set<UUID> throughGlass;
    private final List<Detail> details;

    Export(Looks looks, Access started, Done<T> begun, Supplier<Instant> clock, Supplier<UUID> ids) {
        this.looks = looks;
        this.started = started;
        this.begun = begun;
        this.clock = clock;
        this.ids = ids;
        this.cases = new TreeSet<>(begun.traces().cases());
        this.throughGlass = new HashSet<>(begun.traces().throughGlass());
        this.details = new ArrayList<>(begun.traces().details());
    }

    /** What was read at the beginning. */
    public T begun() {
        return begun.result();
    }

    /**
     * Reads a piece. Its cases will be named when the export has ended.
     *
     * @throws Refused where no ground holds any more
     */
    public <R> R read(Function<Tx, R> work) {
        Done<R> done = looks.lookOn(at(clock.get()), new EntryIds(ids), work);
        cases.addAll(done.traces().cases());
        throughGlass.addAll(done.traces().throughGlass());
        details.addAll(done.traces().details());
        return done.result();
    }

    /** Runs what gives it out, once. What it throws is thrown again, after it was recorded that the rest was not given. */
    public void give(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error e) {
            abort(e);
            throw e;
        }
        leave(Outcome.FINISHED, null);
    }

    private void abort(Throwable failure) {
        try {
            leave(Outcome.ABORTED, FailureCode.ofBroken(failure));
        } catch (RuntimeException e) {
            failure.addSuppressed(e);
        }
    }

    private void leave(Outcome outcome, @Nullable String failure) {
        Traces traces = new Traces(List.copyOf(cases), Set.copyOf(throughGlass), List.of(), List.copyOf(details));
        looks.leave(at(clock.get()), new EntryIds(ids), begun.admission(), traces, outcome, failure);
    }

    private Access at(Instant now) {
        return new Access(started.actor(), started.permission(), started.target(), now);
    }
}
