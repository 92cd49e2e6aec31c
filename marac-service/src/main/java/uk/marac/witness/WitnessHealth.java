package uk.marac.witness;

import com.codahale.metrics.health.HealthCheck;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Collectors;

/** Unhealthy where a witness knows a log otherwise, refuses, or has cosigned nothing for long although there was something. */
public final class WitnessHealth extends HealthCheck {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** A pass may wait for each of a few witnesses. */
    private static final Duration STANDSTILL = Duration.ofMinutes(2);

    private final Witnesses witnesses;
    private final WitnessJob job;
    private final WitnessBacklog backlog;
    private final Clock clock;

    public WitnessHealth(Witnesses witnesses, WitnessJob job, WitnessBacklog backlog, Clock clock) {
        this.witnesses = witnesses;
        this.job = job;
        this.backlog = backlog;
        this.clock = clock;
    }

    @Override
    protected Result check() {
        if (witnesses.all().isEmpty()) {
            return Result.healthy("no witness is configured");
        }
        SortedMap<String, WitnessFault> faults = witnesses.faults();
        if (witnesses.alarms() > 0) {
            return Result.unhealthy("ROLLED BACK OR FORKED, nothing more is signed of these logs: %s", faults);
        }
        Map<String, WitnessLag> lags = backlog.all();
        String standing = lags.entrySet().stream()
                .map(lag -> said(lag.getKey(), lag.getValue()))
                .collect(Collectors.joining("; "));
        // One that cannot be reached is given some time.
        if (faults.values().stream().anyMatch(fault -> fault != WitnessFault.UNREACHABLE)
                || lags.values().stream().anyMatch(lag -> backlog.age(lag).compareTo(LONGEST) > 0)) {
            return Result.unhealthy("%s; %s", standing, faults);
        }
        Duration since = Duration.between(job.lastRun(), clock.instant());
        return since.compareTo(STANDSTILL) > 0
                ? Result.unhealthy("no witness was asked for %d s", since.toSeconds())
                : Result.healthy("%s", standing);
    }

    private String said(String name, WitnessLag lag) {
        return "%s cosigned %d entries, last at %s, behind for %d s"
                .formatted(
                        name,
                        lag.entries(),
                        lag.last() == null ? "no time" : lag.last(),
                        backlog.age(lag).toSeconds());
    }
}
