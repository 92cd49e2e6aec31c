package uk.marac.web;

import com.codahale.metrics.health.HealthCheck;
import uk.marac.gate.Gate;

/** Whether the database answers. */
public final class DatabaseHealth extends HealthCheck {

    private final Gate gate;

    public DatabaseHealth(Gate gate) {
        this.gate = gate;
    }

    @Override
    protected Result check() {
        return gate.answers() ? Result.healthy() : Result.unhealthy("no answer");
    }
}
