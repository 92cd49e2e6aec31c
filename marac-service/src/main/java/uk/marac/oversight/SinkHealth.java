package uk.marac.oversight;

import com.codahale.metrics.health.HealthCheck;

/** Unhealthy while a log's copy outside the database is behind or another: without it nobody outside sees a roll-back. */
public final class SinkHealth extends HealthCheck {

    private final LogSink sink;

    public SinkHealth(LogSink sink) {
        this.sink = sink;
    }

    @Override
    protected Result check() {
        var faults = sink.faults();
        if (sink.successors() > 0) {
            return Result.unhealthy("%d logs were closed since entries of theirs are lost", sink.successors());
        }
        return faults.isEmpty() ? Result.healthy() : Result.unhealthy("the sink is not as the log is: %s", faults);
    }
}
