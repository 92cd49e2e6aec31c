package uk.marac.oversight;

import com.codahale.metrics.health.HealthCheck;
import java.time.Clock;
import java.time.Duration;

/**
 * Unhealthy when acts wait for their place in the log or for a checkpoint over it, since nobody outside can check them
 * yet, and when an entry is gone.
 */
public final class SequencerHealth extends HealthCheck {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final SequencerJob sequencer;
    private final LogBacklog backlog;
    private final Clock clock;

    /** @param backlog what the database says, so that another instance that does the work is seen, and one that does not */
    public SequencerHealth(SequencerJob sequencer, LogBacklog backlog, Clock clock) {
        this.sequencer = sequencer;
        this.backlog = backlog;
        this.clock = clock;
    }

    @Override
    protected Result check() {
        Duration since = Duration.between(sequencer.lastRun(), clock.instant());
        if (since.compareTo(LONGEST) > 0) {
            return Result.unhealthy("entries have not been sequenced for %d s", since.toSeconds());
        }
        Duration oldest = backlog.oldest();
        if (oldest.compareTo(LONGEST) > 0) {
            return Result.unhealthy("an entry has waited for its place for %d s", oldest.toSeconds());
        }
        Duration unsigned = backlog.unsigned();
        if (unsigned.compareTo(LONGEST) > 0) {
            return Result.unhealthy("a log has waited for its checkpoint for %d s", unsigned.toSeconds());
        }
        long lost = sequencer.lost().count();
        return lost == 0 ? Result.healthy() : Result.unhealthy("%d entries are gone before they had their place", lost);
    }
}
