package uk.marac.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.identity.keycloak.LevelTimes;

/** The claims of an access token whose signature is good. */
final class TokenClaims {
    private final OidcConfiguration configuration;
    private final InstantSource clock;
    private final Duration skew;

    TokenClaims(OidcConfiguration configuration, InstantSource clock) {
        this.configuration = configuration;
        this.clock = clock;
        this.skew = configuration.clockSkew().toJavaDuration();
    }

    VerifiedToken check(JWTClaimsSet claims) throws TokenRefused {
        try {
            require(configuration.issuer().toString().equals(claims.getIssuer()), TokenFault.ISSUER);
            require(claims.getAudience().contains(configuration.audience()), TokenFault.AUDIENCE);
            String party = claims.getStringClaim("azp");
            require(party != null && configuration.parties().contains(party), TokenFault.PARTY);
            checkTimes(claims);
            return new VerifiedToken(subject(claims.getSubject()), level(claims), authenticatedAt(claims));
        } catch (ParseException e) {
            throw new TokenRefused(TokenFault.MALFORMED);
        }
    }

    private void checkTimes(JWTClaimsSet claims) throws TokenRefused {
        Instant now = clock.instant();
        Date expires = claims.getExpirationTime();
        if (expires == null || !expires.toInstant().plus(skew).isAfter(now)) {
            throw new TokenRefused(TokenFault.EXPIRED);
        }
        Date from = claims.getNotBeforeTime();
        require(from == null || !from.toInstant().minus(skew).isAfter(now), TokenFault.NOT_YET_VALID);
    }

    private static UUID subject(@Nullable String subject) throws TokenRefused {
        try {
            UUID id = UUID.fromString(String.valueOf(subject));
            require(id.toString().equals(String.valueOf(subject).toLowerCase(Locale.ROOT)), TokenFault.SUBJECT);
            return id;
        } catch (IllegalArgumentException e) {
            throw new TokenRefused(TokenFault.SUBJECT);
        }
    }

    private int level(JWTClaimsSet claims) throws ParseException {
        String acr = claims.getStringClaim("acr");
        return acr == null ? 0 : configuration.levels().getOrDefault(acr, 0);
    }

    private Instant authenticatedAt(JWTClaimsSet claims) throws ParseException, TokenRefused {
        Date standard = claims.getDateClaim("auth_time");
        Instant time = standard == null ? LevelTimes.latest(claims).orElse(Instant.EPOCH) : standard.toInstant();
        require(!time.minus(skew).isAfter(clock.instant()), TokenFault.AUTHENTICATION_TIME);
        return time;
    }

    private static void require(boolean holds, TokenFault otherwise) throws TokenRefused {
        if (!holds) {
            throw new TokenRefused(otherwise);
        }
    }
}
