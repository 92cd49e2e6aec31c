package uk.marac.identity;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.dropwizard.util.Duration;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.marac.identity.keycloak.KeycloakEndpoints;

/**
 * Which identity provider is believed, and for what. Made only whole: a missing or unsafe value is refused.
 *
 * @param issuer exactly what {@code iss} must be; https, or http on the loopback address
 * @param keys where the issuer publishes its signing keys; Keycloak's address when not given
 * @param audience what {@code aud} must contain
 * @param parties clients whose tokens are accepted ({@code azp})
 * @param algorithms accepted signature algorithms; never none, never a shared-secret one
 * @param clockSkew how far the issuer's clock may be off; at most two minutes
 * @param keysRefetch shortest time between two fetches that an unknown key may cause; under five minutes
 * @param levels {@code acr} to authentication level; an {@code acr} not listed is level 0
 */
public record OidcConfiguration(
        URI issuer,
        URI keys,
        String audience,
        Set<String> parties,
        Set<String> algorithms,
        Duration clockSkew,
        Duration keysRefetch,
        Map<String, Integer> levels) {

    private static final Set<String> SAFE_ALGORITHMS =
            Set.of("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512");
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    public OidcConfiguration {
        parties = Set.copyOf(parties);
        algorithms = Set.copyOf(algorithms);
        levels = Map.copyOf(levels);
        requireSafe(issuer, "issuer");
        requireSafe(keys, "keys");
        require(!audience.isBlank(), "audience must not be blank");
        require(!parties.isEmpty(), "parties must name at least one client");
        require(
                !algorithms.isEmpty() && SAFE_ALGORITHMS.containsAll(algorithms),
                "algorithms must be some of " + SAFE_ALGORITHMS);
        require(clockSkew.toSeconds() >= 0 && clockSkew.toSeconds() <= 120, "clockSkew must be 0 to 120 seconds");
        require(
                keysRefetch.toSeconds() >= 1 && keysRefetch.toMilliseconds() < IssuerKeys.CACHED.toMillis(),
                "keysRefetch must be at least a second and under " + IssuerKeys.CACHED);
        require(levels.values().stream().allMatch(level -> level >= 1), "levels must be 1 or more");
    }

    @JsonCreator
    public static OidcConfiguration of(
            @JsonProperty("issuer") @Nullable URI issuer,
            @JsonProperty("keys") @Nullable URI keys,
            @JsonProperty("audience") @Nullable String audience,
            @JsonProperty("parties") @Nullable Collection<String> parties,
            @JsonProperty("algorithms") @Nullable Collection<String> algorithms,
            @JsonProperty("clockSkew") @Nullable Duration clockSkew,
            @JsonProperty("keysRefetch") @Nullable Duration keysRefetch,
            @JsonProperty("levels") @Nullable Map<String, Integer> levels) {
        require(issuer != null, "issuer is missing");
        URI from = Objects.requireNonNull(issuer);
        return new OidcConfiguration(
                from,
                Objects.requireNonNullElseGet(keys, () -> KeycloakEndpoints.keys(from)),
                Objects.requireNonNullElse(audience, "marac-api"),
                Set.copyOf(Objects.requireNonNullElse(parties, List.of("marac-web", "marac-cli"))),
                Set.copyOf(Objects.requireNonNullElse(algorithms, List.of("RS256", "ES256", "PS256"))),
                Objects.requireNonNullElse(clockSkew, Duration.seconds(30)),
                Objects.requireNonNullElse(keysRefetch, Duration.seconds(30)),
                Objects.requireNonNullElse(levels, Map.of("signed-in", 1, "stepped-up", 2)));
    }

    private static void requireSafe(URI uri, String name) {
        boolean safe = "https".equals(uri.getScheme())
                || ("http".equals(uri.getScheme()) && LOOPBACK.contains(String.valueOf(uri.getHost())));
        require(safe && uri.getHost() != null, name + " must be an https address, or http on the loopback address");
        require(uri.getRawUserInfo() == null && uri.getRawFragment() == null, name + " must be a plain address");
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException("oidc: " + otherwise);
        }
    }
}
