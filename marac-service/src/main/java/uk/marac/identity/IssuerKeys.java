package uk.marac.identity;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.CachingJWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetBasedJWKSource;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetSourceWrapper;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.OutageTolerantJWKSetSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.jwk.source.RateLimitedJWKSetSource;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's signing keys: cached, fetched again for an unknown key but not oftener than allowed, kept in an outage.
 */
final class IssuerKeys {
    static final Duration CACHED = Duration.ofMinutes(5);
    private static final Duration KEPT_IN_OUTAGE = Duration.ofHours(4);
    private static final Duration WAIT_FOR_OTHER_FETCH = Duration.ofSeconds(10);
    private static final int TIMEOUT_MS = 3_000;
    private static final int SIZE_LIMIT = 128 * 1024;

    private IssuerKeys() {}

    static JWKSource<SecurityContext> of(OidcConfiguration configuration) {
        var retriever = new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS, SIZE_LIMIT);
        retriever.setDisconnectsAfterUse(true);
        JWKSetSource<SecurityContext> source;
        try {
            source = new URLBasedJWKSetSource<>(configuration.keys().toURL(), retriever);
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("oidc: keys is not an address", e);
        }
        source = new RateLimitedJWKSetSource<>(
                source, configuration.keysRefetch().toMilliseconds(), null);
        source = new LimitAsOutage(source);
        source = new OutageTolerantJWKSetSource<>(source, KEPT_IN_OUTAGE.toMillis(), null);
        source = new CachingJWKSetSource<>(source, CACHED.toMillis(), WAIT_FOR_OTHER_FETCH.toMillis(), null);
        return new JWKSetBasedJWKSource<>(source);
    }

    /** Else a flood of unknown keys in an outage would use up the limit, and good tokens would fail with it. */
    private static final class LimitAsOutage extends JWKSetSourceWrapper<SecurityContext> {
        LimitAsOutage(JWKSetSource<SecurityContext> source) {
            super(source);
        }

        @Override
        public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
                throws KeySourceException {
            try {
                return getSource().getJWKSet(refresh, now, context);
            } catch (RateLimitReachedException e) {
                throw new JWKSetUnavailableException("limit reached", e);
            }
        }
    }
}
