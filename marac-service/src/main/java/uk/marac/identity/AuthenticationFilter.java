package uk.marac.identity;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;

/** Lets no request through to a method that is not {@link Public} unless it shows who sends it. */
@Priority(Priorities.AUTHENTICATION)
final class AuthenticationFilter implements ContainerRequestFilter {
    private final List<Credential> credentials;

    @Context
    private @Nullable ResourceInfo matched;

    AuthenticationFilter(List<Credential> credentials) {
        this.credentials = List.copyOf(credentials);
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (isPublic()) {
            return;
        }
        UUID requestId = RequestId.of(request);
        Actor actor = credentials.stream()
                .map(credential -> credential.actor(request, requestId))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(NotSignedIn::withoutCredential);
        request.setSecurityContext(new SignedIn(actor, isSecure(request.getSecurityContext())));
    }

    private boolean isPublic() {
        Method method = matched == null ? null : matched.getResourceMethod();
        return method != null && method.isAnnotationPresent(Public.class);
    }

    private static boolean isSecure(@Nullable SecurityContext before) {
        return before != null && before.isSecure();
    }

    /** Knows no roles: what an actor may do is the Gate's to say. */
    private record SignedIn(Actor actor, boolean isSecure) implements SecurityContext {
        @Override
        public Actor getUserPrincipal() {
            return actor;
        }

        @Override
        public boolean isUserInRole(String role) {
            return false;
        }

        @Override
        public String getAuthenticationScheme() {
            return "Bearer";
        }
    }
}
