package uk.marac.identity.keycloak;

import java.net.URI;

/** The addresses of one realm, derived from its issuer ({@code https://host/realms/name}). */
public record KeycloakEndpoints(URI keys, URI authorization, URI token, URI endSession, URI deviceAuthorization) {

    public static KeycloakEndpoints of(URI issuer) {
        String base = issuer.toString().replaceFirst("/+$", "") + "/protocol/openid-connect/";
        return new KeycloakEndpoints(
                URI.create(base + "certs"),
                URI.create(base + "auth"),
                URI.create(base + "token"),
                URI.create(base + "logout"),
                URI.create(base + "auth/device"));
    }
}
