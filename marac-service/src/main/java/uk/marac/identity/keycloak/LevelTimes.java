package uk.marac.identity.keycloak;

import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * When each authentication level was reached, as Keycloak notes it in its session ({@code loa-map}, level to seconds).
 * A direct grant has no {@code auth_time}; a realm that allows one can map this note to the claim {@code level_times}.
 */
public final class LevelTimes {
    private LevelTimes() {}

    /** The latest of the times; empty where the realm does not say. */
    public static Optional<Instant> latest(JWTClaimsSet claims) {
        if (!(claims.getClaim("level_times") instanceof Map<?, ?> times)) {
            return Optional.empty();
        }
        return times.values().stream()
                .filter(Number.class::isInstance)
                .map(seconds -> Instant.ofEpochSecond(((Number) seconds).longValue()))
                .max(Instant::compareTo);
    }
}
