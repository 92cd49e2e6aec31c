package uk.marac.operator;

import java.time.Instant;
import java.util.UUID;
import uk.marac.gate.Actor;

/** The actor of commands run at the installation's console. */
public final class Operator {

    private static final UUID ID = UUID.fromString("6a0b7a2e-8d0e-4c51-9d3e-0c0f5b0a00ff");

    private Operator() {}

    public static Actor actor(UUID runId, Instant now) {
        return new Actor(ID, Actor.Kind.OPERATOR, runId, 0, now);
    }
}
