package uk.marac.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import uk.marac.identity.OidcConfiguration;
import uk.marac.identity.TokenFault;
import uk.marac.identity.TokenRefused;
import uk.marac.identity.TokenVerifier;
import uk.marac.identity.VerifiedToken;

/** The demonstration's realm, where a script may hand in a password. */
@Tag("keycloak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoSignInTest {
    private static final DemoPerson PERSON = DemoPerson.all().get(0);

    private URI issuer = URI.create("about:blank");

    @BeforeAll
    void start() {
        issuer = RunningKeycloak.get().issuer("marac-demo");
    }

    @Test
    void every_person_can_sign_in_and_is_who_the_list_says() throws Exception {
        for (DemoPerson person : DemoPerson.all()) {
            VerifiedToken token = verifier("marac-demo").verify(token("marac-demo", person));
            assertThat(token.subject()).isEqualTo(person.id());
            assertThat(token.level()).isEqualTo(1);
        }
    }

    @Test
    void the_other_client_steps_up() throws Exception {
        VerifiedToken token = verifier("marac-demo-stepup").verify(token("marac-demo-stepup", PERSON));
        assertThat(token.level()).isEqualTo(2);
        assertThat(Duration.between(token.authenticatedAt(), Instant.now())).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void the_access_token_names_our_audience_and_no_person() throws Exception {
        JWTClaimsSet claims = SignedJWT.parse(token("marac-demo", PERSON)).getJWTClaimsSet();
        assertThat(claims.getAudience()).containsExactly("marac-api");
        assertThat(claims.getClaims().keySet())
                .doesNotContain("groups", "realm_access", "resource_access", "name", "email", "preferred_username");
    }

    @Test
    void a_production_configuration_does_not_believe_it() throws Exception {
        String token = token("marac-demo", PERSON);
        var oidc = OidcConfiguration.of(issuer, null, null, null, null, null, null, null);
        assertThatThrownBy(() -> new TokenVerifier(oidc, InstantSource.system()).verify(token))
                .isInstanceOfSatisfying(TokenRefused.class, refused -> assertThat(refused.fault())
                        .isEqualTo(TokenFault.PARTY));
    }

    @Test
    void a_wrong_password_gives_no_token() {
        var answer = new SignInBrowser(issuer)
                .token(Map.of(
                        "grant_type", "password",
                        "client_id", "marac-demo",
                        "username", DemoPerson.all().get(1).username(),
                        "password", "wrong"));
        assertThat(answer.path("error").asText()).isEqualTo("invalid_grant");
    }

    private String token(String client, DemoPerson person) {
        var answer = new SignInBrowser(issuer)
                .token(Map.of(
                        "grant_type",
                        "password",
                        "client_id",
                        client,
                        "username",
                        person.username(),
                        "password",
                        RunningKeycloak.PASSWORD));
        assertThat(answer.path("error").asText()).isEmpty();
        return answer.path("access_token").asText();
    }

    private TokenVerifier verifier(String client) {
        var oidc = OidcConfiguration.of(issuer, null, null, List.of(client), null, null, null, null);
        return new TokenVerifier(oidc, InstantSource.system());
    }
}
