package uk.marac.oversight;

import com.codahale.metrics.health.HealthCheck;
import java.time.Clock;
import java.time.Duration;

/** Unhealthy when acts wait for their place in the log: their entries exist, but nobody outside can check them yet. */
public final class SequencerHealth extends HealthCheck {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final SequencerJob sequencer;
    private final Clock clock;

    public SequencerHealth(SequencerJob sequencer, Clock clock) {
        this.sequencer = sequencer;
        this.clock = clock;
    }

    @Override
    protected Result check() {
        Duration since = Duration.between(sequencer.lastRun(), clock.instant());
        return since.compareTo(LONGEST) <= 0
                ? Result.healthy()
                : Result.unhealthy("entries have not been sequenced for %d s", since.toSeconds());
    }
}
