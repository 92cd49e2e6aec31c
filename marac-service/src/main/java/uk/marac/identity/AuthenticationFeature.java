package uk.marac.identity;

import io.dropwizard.auth.AuthValueFactoryProvider;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.List;
import org.glassfish.jersey.server.ServerProperties;
import uk.marac.gate.Actor;

/**
 * Closed by default: register this one thing and every endpoint asks for a credential unless it is {@link Public},
 * {@code @Auth Actor} can be injected, and an endpoint of neither kind stops the start.
 */
public final class AuthenticationFeature implements Feature {
    private final List<Credential> credentials;

    /** @param credentials tried in order; the first that the request carries counts */
    public AuthenticationFeature(List<Credential> credentials) {
        this.credentials = List.copyOf(credentials);
    }

    @Override
    public boolean configure(FeatureContext context) {
        context.property(ServerProperties.WADL_FEATURE_DISABLE, true);
        context.register(new RequestId());
        context.register(new KnownMethods());
        context.register(new AuthenticationFilter(credentials));
        context.register(new ClosedEndpoints());
        context.register(new AuthValueFactoryProvider.Binder<>(Actor.class));
        return true;
    }
}
