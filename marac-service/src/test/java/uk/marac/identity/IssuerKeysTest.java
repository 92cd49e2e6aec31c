package uk.marac.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IssuerKeysTest {
    private static final UUID SUBJECT = UUID.fromString("6f1a0c2e-54b7-4f0e-9a35-0a5f0d6b7c01");

    private final TestIssuer issuer = new TestIssuer();
    private final TokenVerifier verifier = new TokenVerifier(issuer.configuration(), InstantSource.system());

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void no_key_is_fetched_before_a_token_comes_and_then_once_for_many() throws TokenRefused {
        assertThat(issuer.fetches()).isZero();
        for (int i = 0; i < 20; i++) {
            verifier.verify(issuer.token(SUBJECT));
        }
        assertThat(issuer.fetches()).isEqualTo(1);
    }

    @Test
    void a_new_key_is_found_without_a_restart() throws Exception {
        verifier.verify(issuer.token(SUBJECT));
        RSAKey next = newKey("next");
        issuer.publish(List.of(issuer.rsa, next));
        assertThat(verifier.verify(tokenBy(next)).subject()).isEqualTo(SUBJECT);
    }

    @Test
    void a_flood_of_unknown_keys_causes_few_fetches_and_good_tokens_stay_good() throws Exception {
        verifier.verify(issuer.token(SUBJECT));
        RSAKey unknown = newKey("unknown");
        for (int i = 0; i < 100; i++) {
            assertFault(
                    tokenBy(new RSAKey.Builder(unknown).keyID("unknown-" + i).build()), TokenFault.KEY_UNKNOWN);
        }
        assertThat(issuer.fetches()).isLessThanOrEqualTo(3);
        assertThat(verifier.verify(issuer.token(SUBJECT)).subject()).isEqualTo(SUBJECT);
    }

    @Test
    void an_outage_does_not_lock_out_those_whose_key_is_known() throws Exception {
        verifier.verify(issuer.token(SUBJECT));
        issuer.publish(null);
        RSAKey unknown = newKey("unknown");
        for (int i = 0; i < 5; i++) {
            assertFault(tokenBy(unknown), TokenFault.KEY_UNKNOWN);
        }
        assertThat(verifier.verify(issuer.token(SUBJECT)).subject()).isEqualTo(SUBJECT);
    }

    @Test
    void an_outage_from_the_start_is_said_to_be_one_and_ends_by_itself() throws Exception {
        issuer.publish(null);
        assertFault(issuer.token(SUBJECT), TokenFault.KEYS_UNAVAILABLE);
        issuer.publish(List.of(issuer.rsa));
        assertThat(verifier.verify(issuer.token(SUBJECT)).subject()).isEqualTo(SUBJECT);
    }

    @Test
    void a_key_set_without_measure_is_not_read() throws Exception {
        issuer.publish(IntStream.range(0, 400)
                .<JWK>mapToObj(
                        i -> new RSAKey.Builder(issuer.rsa).keyID("k" + i).build())
                .toList());
        assertFault(issuer.token(SUBJECT), TokenFault.KEYS_UNAVAILABLE);
    }

    private static RSAKey newKey(String id) throws JOSEException {
        return new RSAKeyGenerator(2048).keyID(id).generate();
    }

    private String tokenBy(RSAKey key) throws JOSEException {
        var header = issuer.header(JWSAlgorithm.RS256).keyID(key.getKeyID()).build();
        return TestIssuer.signWith(
                new RSASSASigner(key),
                header,
                issuer.claims(SUBJECT, Instant.now()).build());
    }

    private void assertFault(String token, TokenFault fault) {
        assertThatThrownBy(() -> verifier.verify(token))
                .isInstanceOfSatisfying(TokenRefused.class, refused -> assertThat(refused.fault())
                        .isEqualTo(fault));
    }
}
