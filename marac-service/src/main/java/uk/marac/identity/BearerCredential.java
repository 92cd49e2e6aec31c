package uk.marac.identity;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.marac.gate.Actor;

/** A token in the Authorization header (RFC 6750); never taken from the address or the body. */
public final class BearerCredential implements Credential {
    private static final Logger LOG = LoggerFactory.getLogger(BearerCredential.class);
    private static final Pattern BEARER = Pattern.compile("(?i:Bearer) +([A-Za-z0-9._~+/=-]+)");

    private final TokenVerifier verifier;

    public BearerCredential(TokenVerifier verifier) {
        this.verifier = verifier;
    }

    @Override
    public Optional<Actor> actor(ContainerRequestContext request, UUID requestId) {
        List<String> headers = request.getHeaders().getOrDefault(HttpHeaders.AUTHORIZATION, List.of());
        if (headers.isEmpty()) {
            return Optional.empty();
        }
        Matcher bearer = BEARER.matcher(headers.get(0));
        if (headers.size() > 1 || !bearer.matches()) {
            throw refused(TokenFault.MALFORMED, requestId);
        }
        try {
            return Optional.of(verifier.verify(bearer.group(1)).actor(requestId));
        } catch (TokenRefused e) {
            throw e.fault() == TokenFault.KEYS_UNAVAILABLE ? unavailable(requestId) : refused(e.fault(), requestId);
        }
    }

    private static NotSignedIn refused(TokenFault fault, UUID requestId) {
        LOG.info("token refused: fault={} request={}", fault, requestId);
        return NotSignedIn.withBadToken();
    }

    private static SignInUnavailable unavailable(UUID requestId) {
        LOG.warn("the identity provider's keys cannot be fetched: request={}", requestId);
        return new SignInUnavailable();
    }
}
