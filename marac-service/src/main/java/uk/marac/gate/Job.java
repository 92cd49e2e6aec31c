package uk.marac.gate;

import java.time.Instant;
import java.util.UUID;

/** The background jobs: actors of their own, with permissions and entries like anybody's. */
public enum Job {
    SEQUENCER("6a0b7a2e-8d0e-4c51-9d3e-0c0f5b0a0001"),
    MATCHER("6a0b7a2e-8d0e-4c51-9d3e-0c0f5b0a0002"),
    NOTIFIER("6a0b7a2e-8d0e-4c51-9d3e-0c0f5b0a0005"),
    COURIER("6a0b7a2e-8d0e-4c51-9d3e-0c0f5b0a0006"),
    KEEPER("6a0b7a2e-8d0e-4c51-9d3e-0c0f5b0a0020"),
    WATCHER("6a0b7a2e-8d0e-4c51-9d3e-0c0f5b0a0021");

    private final UUID id;

    Job(String id) {
        this.id = UUID.fromString(id);
    }

    public Actor actor(UUID runId, Instant now) {
        return new Actor(id, Actor.Kind.JOB, runId, 0, now);
    }

    boolean is(Actor actor) {
        return actor.kind() == Actor.Kind.JOB && actor.id().equals(id);
    }
}
