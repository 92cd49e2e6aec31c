package uk.marac.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.marac.gate.StepUp;
import uk.marac.identity.OidcConfiguration;
import uk.marac.identity.TokenVerifier;
import uk.marac.identity.VerifiedToken;

/** The committed realm, imported by a real Keycloak, with one person added. */
@Tag("keycloak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProductionSignInTest {
    private URI issuer = URI.create("about:blank");

    @BeforeAll
    void start() {
        issuer = RunningKeycloak.get().issuer("marac");
    }

    @Test
    void password_and_code_sign_in_at_level_1_and_a_step_up_asks_for_both_again() throws Exception {
        var browser = new SignInBrowser(issuer);
        HttpResponse<String> callback = browser.open(browser.pkce());
        assertThat(callback.statusCode()).isEqualTo(200);
        callback = browser.fill(callback, Map.of("username", "person", "password", RunningKeycloak.PASSWORD));
        assertThat(browser.isCallback(callback)).isFalse();
        callback = browser.fill(callback, Map.of("otp", code(Instant.now())));
        assertThat(browser.isCallback(callback)).isTrue();

        JsonNode tokens = browser.trade(callback, browser.verifier());
        VerifiedToken first = verify(tokens.path("access_token").asText());
        assertThat(first.subject()).isEqualTo(RunningKeycloak.PERSON);
        assertThat(first.level()).isEqualTo(1);
        assertThat(Duration.between(first.authenticatedAt(), Instant.now())).isLessThan(Duration.ofMinutes(2));
        assertThat(tokens.path("expires_in").asInt()).isPositive().isLessThanOrEqualTo(300);

        Map<String, String> stepUp = new HashMap<>(browser.pkce());
        stepUp.put("acr_values", "stepped-up");
        HttpResponse<String> again = browser.open(stepUp);
        assertThat(again.statusCode()).isEqualTo(200);
        again = browser.fill(again, Map.of("password", RunningKeycloak.PASSWORD));
        again = browser.fill(again, Map.of("otp", code(Instant.now().plusSeconds(30))));
        VerifiedToken second = verify(
                browser.trade(again, browser.verifier()).path("access_token").asText());
        assertThat(second.level()).isEqualTo(2);
        assertThat(new StepUp(2, Duration.ofMinutes(5)).satisfiedBy(second.actor(first.subject()), Instant.now()))
                .isTrue();

        HttpResponse<String> third = browser.open(browser.pkce());
        assertThat(browser.isCallback(third)).isTrue();
        assertThat(verify(browser.trade(third, browser.verifier())
                                .path("access_token")
                                .asText())
                        .level())
                .as("the higher level is for one request only")
                .isEqualTo(1);
    }

    @Test
    void without_a_code_challenge_the_sign_in_does_not_begin() {
        var browser = new SignInBrowser(issuer);
        HttpResponse<String> answer = browser.open(Map.of());
        assertThat(browser.isCallback(answer)).isTrue();
        assertThat(browser.location(answer)).contains("error=invalid_request").doesNotContain("code=");
    }

    @Test
    void a_plain_code_challenge_is_refused() {
        var browser = new SignInBrowser(issuer);
        HttpResponse<String> answer =
                browser.open(Map.of("code_challenge", browser.verifier(), "code_challenge_method", "plain"));
        assertThat(browser.location(answer)).contains("error=invalid_request");
    }

    @Test
    void a_foreign_redirect_address_is_refused() {
        var browser = new SignInBrowser(issuer);
        Map<String, String> query = new HashMap<>(browser.pkce());
        query.put("redirect_uri", "https://elsewhere.example/sign-in/callback");
        assertThat(browser.open(query).statusCode()).isEqualTo(400);
    }

    @Test
    void no_client_may_hand_in_a_password() {
        var browser = new SignInBrowser(issuer);
        for (String client : new String[] {"marac-web", "marac-cli", "admin-cli"}) {
            JsonNode answer = browser.token(Map.of(
                    "grant_type",
                    "password",
                    "client_id",
                    client,
                    "client_secret",
                    RunningKeycloak.WEB_SECRET,
                    "username",
                    "person",
                    "password",
                    RunningKeycloak.PASSWORD));
            assertThat(answer.has("access_token")).as(client).isFalse();
            assertThat(answer.path("error").asText()).as(client).isNotEmpty();
        }
    }

    private static String code(Instant at) {
        return OneTimeCode.at(at, RunningKeycloak.OTP_SECRET);
    }

    private VerifiedToken verify(String token) throws Exception {
        var oidc = OidcConfiguration.of(issuer, null, null, null, null, null, null, null);
        return new TokenVerifier(oidc, InstantSource.system()).verify(token);
    }
}
