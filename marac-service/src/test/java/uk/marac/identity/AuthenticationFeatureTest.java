package uk.marac.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.dropwizard.auth.Auth;
import io.dropwizard.core.Application;
import io.dropwizard.core.Configuration;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.testing.ConfigOverride;
import io.dropwizard.testing.junit5.DropwizardAppExtension;
import io.dropwizard.testing.junit5.DropwizardExtensionsSupport;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Requires;

@ExtendWith(DropwizardExtensionsSupport.class)
class AuthenticationFeatureTest {
    private static final UUID SUBJECT = UUID.fromString("6f1a0c2e-54b7-4f0e-9a35-0a5f0d6b7c01");
    private static final String CLAIMED_REQUEST_ID = "00000000-0000-4000-8000-000000000001";
    private static final TestIssuer ISSUER = new TestIssuer();
    private static final TokenVerifier VERIFIER = new TokenVerifier(ISSUER.configuration(), InstantSource.system());

    private static final DropwizardAppExtension<Configuration> APP = new DropwizardAppExtension<>(
            App.class,
            (String) null,
            ConfigOverride.config("server.applicationConnectors[0].port", "0"),
            ConfigOverride.config("server.adminConnectors[0].port", "0"));

    /** The feature and nothing else. */
    public static class App extends Application<Configuration> {
        @Override
        public void run(Configuration configuration, Environment environment) {
            environment.jersey().register(new AuthenticationFeature(List.of(new BearerCredential(VERIFIER))));
            environment.jersey().register(new Rooms());
        }
    }

    /** One endpoint of each kind. */
    @Path("/")
    public static class Rooms {
        @GET
        @Path("closed")
        @Requires(Permission.VIEW_OWN_STANDING)
        public String closed(@Auth Actor actor) {
            return actor.id() + " " + actor.level() + " " + actor.requestId();
        }

        @POST
        @Path("closed/below")
        @Requires(Permission.VIEW_OWN_STANDING)
        public String silent() {
            return "reached";
        }

        @GET
        @Path("open")
        @Public(because = "a test")
        public String open() {
            return "open";
        }
    }

    @AfterAll
    static void stop() {
        ISSUER.close();
    }

    @Test
    void a_good_token_reaches_the_endpoint_as_an_actor() {
        HttpResponse<String> answer = send("GET", "closed", bearer());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(SUBJECT + " 1 " + header(answer, RequestId.HEADER));
    }

    @Test
    void the_scheme_may_be_written_in_any_case() {
        assertThat(send("GET", "closed", "bearer " + ISSUER.token(SUBJECT)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void without_a_token_the_answer_is_a_bare_challenge() {
        assertChallenged(send("GET", "closed"), "Bearer");
    }

    @Test
    void an_endpoint_that_takes_no_actor_is_closed_too() {
        assertChallenged(send("POST", "closed/below"), "Bearer");
        assertThat(send("POST", "closed/below", bearer()).body()).isEqualTo("reached");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer x.y.z", "Basic YTpi", "Bearer a b", "Bearer \"x\""})
    void a_bad_header_is_refused_without_a_reason(String header) {
        assertChallenged(send("GET", "closed", header), "Bearer error=\"invalid_token\"");
    }

    @Test
    void a_token_for_someone_else_is_refused_without_a_reason() {
        String token = ISSUER.token(SUBJECT, claims -> claims.audience("account"));
        assertChallenged(send("GET", "closed", "Bearer " + token), "Bearer error=\"invalid_token\"");
    }

    @Test
    void two_tokens_are_refused_even_if_both_are_good() {
        assertChallenged(send("GET", "closed", bearer(), bearer()), "Bearer error=\"invalid_token\"");
    }

    @Test
    void a_token_in_the_address_is_not_looked_at() {
        assertChallenged(send("GET", "closed?access_token=" + ISSUER.token(SUBJECT)), "Bearer");
    }

    @Test
    void a_public_endpoint_answers_without_a_token_and_with_a_bad_one() {
        assertThat(send("GET", "open").body()).isEqualTo("open");
        assertThat(send("GET", "open", "Bearer x.y.z").statusCode()).isEqualTo(200);
    }

    @Test
    void the_request_id_is_ours_and_new_each_time() {
        String first = header(send("GET", "open"), RequestId.HEADER);
        String second = header(send("GET", "open"), RequestId.HEADER);
        assertThat(UUID.fromString(first)).hasToString(first);
        assertThat(List.of(first, second)).doesNotHaveDuplicates().doesNotContain(CLAIMED_REQUEST_ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"OPTIONS", "PROPFIND"})
    void methods_that_the_framework_answers_by_itself_are_refused(String method) {
        assertThat(send(method, "closed", bearer()).statusCode()).isEqualTo(405);
    }

    @Test
    void HEAD_is_closed_as_GET_is() {
        assertThat(send("HEAD", "closed").statusCode()).isEqualTo(401);
        assertThat(send("HEAD", "closed", bearer()).statusCode()).isEqualTo(200);
    }

    @Test
    void the_endpoints_are_not_described_to_anyone() {
        assertThat(send("GET", "application.wadl", bearer()).statusCode()).isEqualTo(404);
    }

    private static String bearer() {
        return "Bearer " + ISSUER.token(SUBJECT);
    }

    private static HttpResponse<String> send(String method, String path, String... authorization) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + APP.getLocalPort() + "/" + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .header(RequestId.HEADER, CLAIMED_REQUEST_ID)
                .timeout(Duration.ofSeconds(20));
        Stream.of(authorization).forEach(value -> request.header("Authorization", value));
        try {
            return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElseThrow();
    }

    private static void assertChallenged(HttpResponse<?> answer, String challenge) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().allValues("WWW-Authenticate")).containsExactly(challenge);
    }
}
