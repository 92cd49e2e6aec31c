package uk.marac.identity;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Optional;
import java.util.UUID;
import uk.marac.gate.Actor;

/** One way in which a request can show who sends it: a bearer token, a browser session. */
public interface Credential {

    /**
     * Empty where the request carries none of this kind.
     *
     * @throws NotSignedIn where it carries one that is not believed
     */
    Optional<Actor> actor(ContainerRequestContext request, UUID requestId);
}
