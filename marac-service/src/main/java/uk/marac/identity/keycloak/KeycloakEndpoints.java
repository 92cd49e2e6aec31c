package uk.marac.identity.keycloak;

import java.net.URI;

/** Where a realm has what, derived from its issuer ({@code https://host/realms/name}). */
public final class KeycloakEndpoints {

    private KeycloakEndpoints() {}

    /** The signing keys that the realm publishes. */
    public static URI keys(URI issuer) {
        return URI.create(issuer.toString().replaceFirst("/+$", "") + "/protocol/openid-connect/certs");
    }
}
