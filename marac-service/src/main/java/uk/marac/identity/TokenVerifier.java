package uk.marac.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.BadJWSException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Set;
import java.util.stream.Collectors;
import uk.marac.identity.keycloak.AccessTokenType;

/**
 * Believes an access token or says which kind of fault it has. Safe for many threads; fetches keys when first needed.
 */
public final class TokenVerifier {
    private static final int LENGTH_LIMIT = 8 * 1024;

    private final Set<JWSAlgorithm> algorithms;
    private final DefaultJWTProcessor<SecurityContext> signatures = new DefaultJWTProcessor<>();
    private final TokenClaims claims;

    public TokenVerifier(OidcConfiguration configuration, InstantSource clock) {
        this(configuration, IssuerKeys.of(configuration), clock);
    }

    TokenVerifier(OidcConfiguration configuration, JWKSource<SecurityContext> keys, InstantSource clock) {
        algorithms =
                configuration.algorithms().stream().map(JWSAlgorithm::parse).collect(Collectors.toUnmodifiableSet());
        claims = new TokenClaims(configuration, clock);
        signatures.setJWSKeySelector(new JWSVerificationKeySelector<>(algorithms, keys));
        signatures.setJWSTypeVerifier((type, context) -> {});
        signatures.setJWTClaimsSetVerifier((set, context) -> {});
    }

    /** @throws TokenRefused with the fault; the token itself is in no exception and no log */
    public VerifiedToken verify(String token) throws TokenRefused {
        if (token.length() > LENGTH_LIMIT) {
            throw new TokenRefused(TokenFault.TOO_LONG);
        }
        SignedJWT jwt = parse(token);
        var header = jwt.getHeader();
        if (!algorithms.contains(header.getAlgorithm())) {
            throw new TokenRefused(TokenFault.ALGORITHM);
        }
        if (header.getKeyID() == null) {
            throw new TokenRefused(TokenFault.KEY_UNKNOWN);
        }
        if (!AccessTokenType.allows(header.getType())) {
            throw new TokenRefused(TokenFault.TYPE);
        }
        JWTClaimsSet believed = checkSignature(jwt);
        if (!AccessTokenType.isAccessToken(header.getType(), believed)) {
            throw new TokenRefused(TokenFault.TYPE);
        }
        return claims.check(believed);
    }

    private static SignedJWT parse(String token) throws TokenRefused {
        try {
            return SignedJWT.parse(token);
        } catch (ParseException | IllegalArgumentException e) {
            throw new TokenRefused(TokenFault.MALFORMED);
        }
    }

    private JWTClaimsSet checkSignature(SignedJWT jwt) throws TokenRefused {
        try {
            return signatures.process(jwt, null);
        } catch (BadJWSException e) {
            throw new TokenRefused(TokenFault.SIGNATURE);
        } catch (BadJOSEException e) {
            throw new TokenRefused(TokenFault.KEY_UNKNOWN);
        } catch (JOSEException e) {
            throw new TokenRefused(TokenFault.KEYS_UNAVAILABLE);
        }
    }
}
