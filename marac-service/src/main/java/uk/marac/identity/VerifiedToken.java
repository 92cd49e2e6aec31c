package uk.marac.identity;

import java.time.Instant;
import java.util.UUID;
import uk.marac.gate.Actor;

/**
 * What a believed token says. No name and no role: who is what is decided elsewhere.
 *
 * @param subject the identity provider's id of the person
 * @param level authentication level, 0 where the token says none that is known
 * @param authenticatedAt last sign-in; the epoch where the token does not say, so that no step-up is met by it
 */
public record VerifiedToken(UUID subject, int level, Instant authenticatedAt) {

    public Actor actor(UUID requestId) {
        return Actor.person(subject, requestId, level, authenticatedAt);
    }
}
