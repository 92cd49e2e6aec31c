package uk.marac.identity.keycloak;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jwt.JWTClaimsSet;
import org.jspecify.annotations.Nullable;

/**
 * Tells an access token from the other tokens that the same key signs (ID, logout, registration).
 * RFC 9068 says it in the header; Keycloak by default says JWT there and names the kind in the claim {@code typ}.
 */
public final class AccessTokenType {
    private static final JOSEObjectType RFC_9068 = new JOSEObjectType("at+jwt");
    private static final JOSEObjectType RFC_9068_LONG = new JOSEObjectType("application/at+jwt");

    private AccessTokenType() {}

    public static boolean allows(@Nullable JOSEObjectType header) {
        return saysSo(header) || JOSEObjectType.JWT.equals(header);
    }

    public static boolean isAccessToken(@Nullable JOSEObjectType header, JWTClaimsSet claims) {
        Object kind = claims.getClaim("typ");
        return kind == null ? saysSo(header) : "Bearer".equals(kind);
    }

    private static boolean saysSo(@Nullable JOSEObjectType header) {
        return RFC_9068.equals(header) || RFC_9068_LONG.equals(header);
    }
}
