package uk.marac.gate;

import java.time.Duration;
import java.time.Instant;

/**
 * How strongly and how recently a person must have signed in for an act.
 *
 * @param level lowest authentication level that will do
 * @param maxAge longest time since the sign-in; positive
 */
public record StepUp(int level, Duration maxAge) {

    public StepUp {
        if (level < 1 || maxAge.isNegative() || maxAge.isZero()) {
            throw new IllegalArgumentException("a step-up needs a level of 1 or more and a positive age");
        }
    }

    /** A sign-in time in the future never satisfies, except for a clock a little ahead. */
    public boolean satisfiedBy(Actor actor, Instant now) {
        Instant signedIn = actor.authenticatedAt();
        return actor.kind() == Actor.Kind.PERSON
                && actor.level() >= level
                && !signedIn.plus(maxAge).isBefore(now)
                && !signedIn.isAfter(now.plusSeconds(120));
    }

    /** @throws Required if the actor has to sign in again first */
    public void check(Actor actor, Instant now) {
        if (!satisfiedBy(actor, now)) {
            throw new Required(this);
        }
    }

    /** The act is allowed, but only after a fresh sign-in. Answered as RFC 9470 says. */
    public static final class Required extends RuntimeException {
        private static final long serialVersionUID = 1;

        private final transient StepUp stepUp;

        public Required(StepUp stepUp) {
            super("a fresh sign-in is required", null, false, false);
            this.stepUp = stepUp;
        }

        public StepUp stepUp() {
            return stepUp;
        }
    }
}
