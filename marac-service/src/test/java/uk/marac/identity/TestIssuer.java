package uk.marac.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An identity provider on the loopback address that publishes keys and signs tokens of any shape. */
public final class TestIssuer implements AutoCloseable {
    public static final String AUDIENCE = "marac-api";
    public static final String PARTY = "marac-web";

    public final RSAKey rsa;
    public final ECKey ec;
    private final HttpServer server;
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile @Nullable List<JWK> published;

    public TestIssuer() {
        try {
            rsa = new RSAKeyGenerator(2048)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID("rsa")
                    .generate();
            ec = new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyID("ec")
                    .generate();
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (JOSEException | IOException e) {
            throw new IllegalStateException(e);
        }
        published = List.of(rsa, ec);
        server.createContext("/", exchange -> {
            fetches.incrementAndGet();
            List<JWK> keys = published;
            byte[] body =
                    keys == null ? new byte[0] : new JWKSet(keys).toString(true).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(keys == null ? 500 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/realms/test");
    }

    /** As production has it, pointed at this issuer. */
    public OidcConfiguration configuration() {
        return OidcConfiguration.of(uri(), null, null, null, null, null, null, null);
    }

    /** Publishes these keys from now on; null is an outage. */
    public void publish(@Nullable List<JWK> keys) {
        published = keys;
    }

    public int fetches() {
        return fetches.get();
    }

    /** The good token that a test changes in one place. */
    public JWTClaimsSet.Builder claims(UUID subject, Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(uri().toString())
                .audience(AUDIENCE)
                .subject(subject.toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("azp", PARTY)
                .claim("typ", "Bearer")
                .claim("acr", "signed-in")
                .claim("auth_time", now.getEpochSecond());
    }

    public JWSHeader.Builder header(JWSAlgorithm algorithm) {
        boolean elliptic = JWSAlgorithm.Family.EC.contains(algorithm);
        return new JWSHeader.Builder(algorithm)
                .keyID(elliptic ? ec.getKeyID() : rsa.getKeyID())
                .type(new JOSEObjectType("at+jwt"));
    }

    /** A token that is believed now. */
    public String token(UUID subject) {
        return token(subject, UnaryOperator.identity());
    }

    public String token(UUID subject, UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign(
                header(JWSAlgorithm.RS256).build(),
                change.apply(claims(subject, Instant.now())).build());
    }

    public String sign(JWSHeader header, JWTClaimsSet claims) {
        try {
            return signWith(
                    JWSAlgorithm.Family.EC.contains(header.getAlgorithm())
                            ? new ECDSASigner(ec)
                            : new RSASSASigner(rsa),
                    header,
                    claims);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String signWith(JWSSigner signer, JWSHeader header, JWTClaimsSet claims) {
        try {
            var jwt = new SignedJWT(header, claims);
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
