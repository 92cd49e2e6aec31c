package uk.marac.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenVerifierTest {
    private static final Instant NOW = Instant.parse("2026-03-02T10:00:00Z");
    private static final UUID SUBJECT = UUID.fromString("6f1a0c2e-54b7-4f0e-9a35-0a5f0d6b7c01");

    private final TestIssuer issuer = new TestIssuer();
    private final TokenVerifier verifier = verifierAt(NOW);

    @BeforeAll
    void the_unchanged_token_is_believed() throws TokenRefused {
        VerifiedToken token = verifier.verify(token(claims -> claims));
        assertThat(token).isEqualTo(new VerifiedToken(SUBJECT, 1, NOW));
    }

    @AfterAll
    void stop() {
        issuer.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "PS256", "ES256"})
    void each_allowed_algorithm_is_believed(String algorithm) throws TokenRefused {
        var header = issuer.header(JWSAlgorithm.parse(algorithm)).build();
        assertThat(verifier.verify(issuer.sign(header, claims().build())).subject())
                .isEqualTo(SUBJECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS384", "RS512", "PS512"})
    void an_algorithm_that_is_not_listed_is_refused(String algorithm) {
        var header = issuer.header(JWSAlgorithm.parse(algorithm)).build();
        assertRefused(issuer.sign(header, claims().build()), TokenFault.ALGORITHM);
    }

    @Test
    void an_unsigned_token_is_refused() {
        assertRefused(new PlainJWT(claims().build()).serialize(), TokenFault.MALFORMED);
    }

    @Test
    void a_signature_with_the_public_key_as_shared_secret_is_refused() throws JOSEException {
        var signer = new MACSigner(issuer.rsa.toRSAPublicKey().getEncoded());
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .keyID("rsa")
                .type(JOSEObjectType.JWT)
                .build();
        assertRefused(TestIssuer.signWith(signer, header, claims().build()), TokenFault.ALGORITHM);
    }

    @Test
    void a_signature_by_another_key_under_a_known_key_id_is_refused() throws JOSEException {
        RSAKey other = new RSAKeyGenerator(2048).keyID("rsa").generate();
        var header = issuer.header(JWSAlgorithm.RS256).build();
        assertRefused(TestIssuer.signWith(new RSASSASigner(other), header, claims().build()), TokenFault.SIGNATURE);
    }

    @Test
    void a_key_that_the_token_brings_along_is_not_used() throws JOSEException {
        RSAKey other = new RSAKeyGenerator(2048).keyID("rsa").generate();
        var header = issuer.header(JWSAlgorithm.RS256).jwk(other.toPublicJWK()).build();
        assertRefused(TestIssuer.signWith(new RSASSASigner(other), header, claims().build()), TokenFault.SIGNATURE);
    }

    @Test
    void a_changed_claim_under_the_old_signature_is_refused() {
        String[] parts = token(claims -> claims).split("\\.");
        String changed = Base64URL.encode(
                        claims().subject(UUID.randomUUID().toString()).build().toString())
                .toString();
        assertRefused(parts[0] + "." + changed + "." + parts[2], TokenFault.SIGNATURE);
    }

    @Test
    void a_token_without_a_key_id_is_refused() {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .type(JOSEObjectType.JWT)
                .build();
        assertRefused(issuer.sign(header, claims().build()), TokenFault.KEY_UNKNOWN);
    }

    @Test
    void a_critical_header_that_nobody_knows_is_refused() {
        var header = issuer.header(JWSAlgorithm.RS256)
                .criticalParams(Set.of("urn:example:unknown"))
                .customParam("urn:example:unknown", true)
                .build();
        assertRefused(issuer.sign(header, claims().build()), TokenFault.SIGNATURE);
    }

    @Test
    void the_header_type_of_another_kind_of_token_is_refused() {
        var header = issuer.header(JWSAlgorithm.RS256)
                .type(new JOSEObjectType("logout+jwt"))
                .build();
        assertRefused(issuer.sign(header, claims().build()), TokenFault.TYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID", "Refresh", "Offline", "Logout"})
    void a_token_that_is_not_an_access_token_is_refused(String kind) {
        assertRefused(token(claims -> claims.claim("typ", kind)), TokenFault.TYPE);
    }

    @Test
    void a_plain_JWT_needs_the_claim_that_says_access_token() throws TokenRefused {
        var header = issuer.header(JWSAlgorithm.RS256).type(JOSEObjectType.JWT).build();
        assertThat(verifier.verify(issuer.sign(header, claims().build())).subject())
                .isEqualTo(SUBJECT);
        assertRefused(issuer.sign(header, claims().claim("typ", null).build()), TokenFault.TYPE);
    }

    @Test
    void another_issuer_is_refused() {
        assertRefused(token(claims -> claims.issuer(issuer.uri() + "/")), TokenFault.ISSUER);
        assertRefused(token(claims -> claims.issuer(null)), TokenFault.ISSUER);
    }

    @Test
    void another_audience_is_refused_and_ours_among_others_is_believed() throws TokenRefused {
        assertRefused(token(claims -> claims.audience("account")), TokenFault.AUDIENCE);
        assertRefused(token(claims -> claims.audience((String) null)), TokenFault.AUDIENCE);
        String both = token(claims -> claims.audience(List.of("account", TestIssuer.AUDIENCE)));
        assertThat(verifier.verify(both).subject()).isEqualTo(SUBJECT);
    }

    @Test
    void another_party_is_refused_and_each_listed_one_is_believed() throws TokenRefused {
        assertRefused(token(claims -> claims.claim("azp", "someone-else")), TokenFault.PARTY);
        assertRefused(token(claims -> claims.claim("azp", null)), TokenFault.PARTY);
        assertThat(verifier.verify(token(claims -> claims.claim("azp", "marac-cli")))
                        .subject())
                .isEqualTo(SUBJECT);
    }

    @Test
    void an_expired_token_is_refused_and_one_within_the_skew_is_believed() throws TokenRefused {
        String token = token(claims -> claims.expirationTime(Date.from(NOW)));
        assertThat(verifierAt(NOW.plusSeconds(29)).verify(token).subject()).isEqualTo(SUBJECT);
        assertRefused(verifierAt(NOW.plusSeconds(30)), token, TokenFault.EXPIRED);
        assertRefused(token(claims -> claims.expirationTime(null)), TokenFault.EXPIRED);
    }

    @Test
    void a_token_before_its_time_is_refused_and_one_within_the_skew_is_believed() throws TokenRefused {
        assertRefused(token(claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(31)))), TokenFault.NOT_YET_VALID);
        assertThat(verifier.verify(token(claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(30)))))
                        .subject())
                .isEqualTo(SUBJECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "alice", "1-1-1-1-1", "6f1a0c2e-54b7-4f0e-9a35-0a5f0d6b7c01 "})
    void a_subject_that_is_no_UUID_is_refused(String subject) {
        assertRefused(token(claims -> claims.subject(subject)), TokenFault.SUBJECT);
    }

    @Test
    void a_missing_subject_is_refused() {
        assertRefused(token(claims -> claims.subject(null)), TokenFault.SUBJECT);
    }

    @Test
    void a_sign_in_in_the_future_is_refused() {
        long future = NOW.plus(Duration.ofMinutes(2)).getEpochSecond();
        assertRefused(token(claims -> claims.claim("auth_time", future)), TokenFault.AUTHENTICATION_TIME);
    }

    @Test
    void without_a_sign_in_time_it_counts_as_never() throws TokenRefused {
        assertThat(verifier.verify(token(claims -> claims.claim("auth_time", null)))
                        .authenticatedAt())
                .isEqualTo(Instant.EPOCH);
    }

    @Test
    void a_direct_grant_says_when_each_level_was_reached_and_the_standard_claim_counts_first() throws TokenRefused {
        Instant reached = NOW.minusSeconds(40);
        Map<String, Object> times = Map.of("1", NOW.minusSeconds(90).getEpochSecond(), "2", reached.getEpochSecond());
        String direct = token(claims -> claims.claim("auth_time", null).claim("level_times", times));
        assertThat(verifier.verify(direct).authenticatedAt()).isEqualTo(reached);
        assertThat(verifier.verify(token(claims -> claims.claim("level_times", times)))
                        .authenticatedAt())
                .isEqualTo(NOW);
        String future = token(claims -> claims.claim("auth_time", null)
                .claim("level_times", Map.of("1", NOW.plusSeconds(120).getEpochSecond())));
        assertRefused(future, TokenFault.AUTHENTICATION_TIME);
    }

    @Test
    void the_level_is_what_the_configuration_maps_and_otherwise_none() throws TokenRefused {
        assertThat(levelOf("stepped-up")).isEqualTo(2);
        assertThat(levelOf("signed-in")).isEqualTo(1);
        assertThat(levelOf("2")).isZero();
        assertThat(levelOf(null)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "..", "a.b", "a.b.c", "a.b.c.d.e", "eyJhbGciOiJub25lIn0.e30."})
    void what_is_no_token_is_refused(String token) {
        assertRefused(token, TokenFault.MALFORMED);
    }

    @Test
    void an_overlong_token_is_refused_before_it_is_read() {
        assertRefused(token(claims -> claims.claim("padding", "x".repeat(9_000))), TokenFault.TOO_LONG);
    }

    @Test
    void a_claim_of_the_wrong_kind_is_refused() {
        assertRefused(token(claims -> claims.claim("azp", List.of("marac-web"))), TokenFault.MALFORMED);
    }

    @Test
    void the_refusal_holds_nothing_of_the_token() {
        String token = token(claims -> claims.audience("elsewhere"));
        assertThatThrownBy(() -> verifier.verify(token))
                .hasMessage("AUDIENCE")
                .hasNoCause()
                .hasNoSuppressedExceptions();
    }

    private int levelOf(@Nullable String acr) throws TokenRefused {
        return verifier.verify(token(claims -> claims.claim("acr", acr))).level();
    }

    private TokenVerifier verifierAt(Instant now) {
        return new TokenVerifier(issuer.configuration(), InstantSource.fixed(now));
    }

    private JWTClaimsSet.Builder claims() {
        return issuer.claims(SUBJECT, NOW);
    }

    private String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return issuer.sign(
                issuer.header(JWSAlgorithm.RS256).build(),
                change.apply(claims()).build());
    }

    private void assertRefused(String token, TokenFault fault) {
        assertRefused(verifier, token, fault);
    }

    private static void assertRefused(TokenVerifier verifier, String token, TokenFault fault) {
        assertThatThrownBy(() -> verifier.verify(token))
                .isInstanceOfSatisfying(TokenRefused.class, refused -> assertThat(refused.fault())
                        .isEqualTo(fault));
    }
}
