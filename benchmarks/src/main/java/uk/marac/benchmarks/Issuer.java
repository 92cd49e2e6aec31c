package uk.marac.benchmarks;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/** An identity provider on the loopback address: publishes one key and signs tokens of an hour with it. */
final class Issuer implements AutoCloseable {

    private static final int LIFE_SECONDS = 3600;

    private final RSAKey key;
    private final HttpServer server;

    Issuer() throws JOSEException, IOException {
        key = new RSAKeyGenerator(2048).keyID("benchmark").generate();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] keys = new JWKSet(key).toString(true).getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/realms/benchmark";
    }

    String token(UUID subject) throws JOSEException {
        Instant now = Instant.now();
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .keyID(key.getKeyID())
                .type(new JOSEObjectType("at+jwt"))
                .build();
        JWTClaimsSet claims = new JWTClaimsSet.Builder()
                .issuer(address())
                .audience("marac-api")
                .subject(subject.toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(LIFE_SECONDS)))
                .claim("azp", "marac-web")
                .claim("typ", "Bearer")
                .claim("acr", "signed-in")
                .claim("auth_time", now.getEpochSecond())
                .build();
        SignedJWT token = new SignedJWT(header, claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
