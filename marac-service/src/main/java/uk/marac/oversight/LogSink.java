package uk.marac.oversight;

import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.marac.gate.WriteTx;
import uk.marac.id.AreaId;
import uk.marac.ledger.SinkDisagrees;
import uk.marac.ledger.SinkFolder;

/**
 * The copy of every log outside the database, and what is wrong with it. A sink that cannot be written stops nothing; one
 * that holds another log stops that area's, so that no size is signed twice.
 */
public final class LogSink {

    private static final Logger LOG = LoggerFactory.getLogger(LogSink.class);

    /** What is wrong. */
    public enum Fault {
        /** Disk full, not mounted, no permission. */
        UNREACHABLE,
        /** It holds something else than the database. */
        DISAGREES
    }

    private final @Nullable SinkFolder folder;
    private final Map<AreaId, Fault> faults = new ConcurrentHashMap<>();
    /** Logs that cannot be put back, and those that cannot be closed either; not tried again until the two agree. */
    private final Set<AreaId> notReplayed = ConcurrentHashMap.newKeySet();

    private final Set<AreaId> notSucceeded = ConcurrentHashMap.newKeySet();
    private final AtomicLong replays = new AtomicLong();
    private final AtomicLong successors = new AtomicLong();

    /** @param folder null for an installation without one */
    public LogSink(@Nullable SinkFolder folder) {
        this.folder = folder;
    }

    /** The logs whose copy is not what it should be. */
    public Map<AreaId, Fault> faults() {
        return Map.copyOf(faults);
    }

    /**
     * Whether the sink holds all that is signed; true where there is none, false where it cannot be reached.
     *
     * @throws SinkDisagrees where it holds another log
     */
    boolean isFull(WriteTx tx) {
        if (folder == null) {
            return true;
        }
        try {
            boolean full = tx.isSinkFull(folder);
            if (full) {
                notReplayed.remove(tx.area());
                notSucceeded.remove(tx.area());
                faults.remove(tx.area());
            }
            return full;
        } catch (UncheckedIOException e) {
            if (faults.get(tx.area()) == Fault.DISAGREES) {
                throw new SinkDisagrees("it did when it was last seen");
            }
            note(tx.area(), Fault.UNREACHABLE, e);
            return false;
        } catch (SinkDisagrees e) {
            note(tx.area(), Fault.DISAGREES, e);
            throw e;
        }
    }

    /** How often a log was given its lost end back since the start. */
    public long replays() {
        return replays.get();
    }

    /**
     * Tries to give a log that lost its end that end back. The attempt leaves an entry, whatever comes of it.
     *
     * @param transaction runs it
     * @return whether the log is again what the sink has
     */
    boolean replay(AreaId area, Function<Function<WriteTx, Long>, Long> transaction) {
        SinkFolder from = folder;
        if (from == null || notReplayed.contains(area)) {
            return false;
        }
        try {
            long places = transaction.apply(tx -> tx.replayFromSink(from));
            replays.incrementAndGet();
            LOG.error("the log of {} had lost its end; {} places were put back from the sink", area, places);
            return true;
        } catch (SinkDisagrees e) {
            notReplayed.add(area);
            LOG.error("the log of {} cannot be put back from the sink: {}", area, e.getMessage());
            return false;
        }
    }

    /** How many logs were closed and followed by another since the start. */
    public long successors() {
        return successors.get();
    }

    /**
     * Closes a log that cannot be what the sink has, and begins another. Tried after {@link #replay} was refused.
     *
     * @param transaction runs it
     * @return whether another was begun
     */
    boolean succeed(AreaId area, Consumer<Function<WriteTx, Boolean>> transaction) {
        SinkFolder from = folder;
        if (from == null || notSucceeded.contains(area)) {
            return false;
        }
        try {
            transaction.accept(tx -> {
                tx.succeedLog(from);
                return true;
            });
            successors.incrementAndGet();
            LOG.error("the log of {} was closed at what the sink has, and another was begun", area);
            return true;
        } catch (SinkDisagrees e) {
            notSucceeded.add(area);
            LOG.error("the log of {} cannot be closed: {}", area, e.getMessage());
            return false;
        }
    }

    /**
     * Closes a log at what is here, since a witness knows what nobody has any more and the operator gave it up, and begins
     * another.
     *
     * @param transaction runs it
     */
    void succeedGivenUp(AreaId area, Consumer<Function<WriteTx, Boolean>> transaction) {
        transaction.accept(tx -> {
            tx.succeedLog();
            return true;
        });
        successors.incrementAndGet();
        LOG.error("the log of {} was given up and closed at what is here, and another was begun", area);
    }

    /**
     * Writes what is signed, in steps of a transaction each.
     *
     * @param transaction runs a step
     * @throws SinkDisagrees where it holds another log
     */
    void follow(AreaId area, Function<Function<WriteTx, Boolean>, Boolean> transaction) {
        SinkFolder to = folder;
        if (to == null) {
            return;
        }
        try {
            boolean more = true;
            while (more) {
                more = transaction.apply(tx -> tx.fillSink(to));
            }
            faults.remove(area);
        } catch (UncheckedIOException e) {
            note(area, Fault.UNREACHABLE, e);
        } catch (SinkDisagrees e) {
            note(area, Fault.DISAGREES, e);
            throw e;
        }
    }

    private void note(AreaId area, Fault fault, RuntimeException e) {
        if (faults.put(area, fault) != fault) {
            LOG.error(
                    "the sink of {}: {} ({})",
                    area,
                    fault,
                    e instanceof SinkDisagrees ? e.getMessage() : "cannot be used");
        }
    }
}
