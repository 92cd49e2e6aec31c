package uk.marac.gate;

import java.security.Principal;
import java.time.Instant;
import java.util.UUID;

/**
 * Who asks. Never a name: a person is the identity provider's subject, a job is an id of its own.
 *
 * @param id pseudonymous and stable; the subject of the token, or the job's fixed id
 * @param requestId one per HTTP request or job run, named in every entry
 * @param level authentication level that the identity provider vouches for; 0 where it says none
 * @param authenticatedAt when the person last proved who they are, not when the token was issued
 */
public record Actor(UUID id, Kind kind, UUID requestId, int level, Instant authenticatedAt) implements Principal {

    /** What kind of actor; only {@code PERSON} may come from a token. */
    public enum Kind {
        PERSON,
        JOB,
        OPERATOR
    }

    public static Actor person(UUID subject, UUID requestId, int level, Instant authenticatedAt) {
        return new Actor(subject, Kind.PERSON, requestId, level, authenticatedAt);
    }

    @Override
    public String getName() {
        return id.toString();
    }
}
