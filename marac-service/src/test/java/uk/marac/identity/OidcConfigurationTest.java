package uk.marac.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.jackson.Jackson;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OidcConfigurationTest {
    private final ObjectMapper json = Jackson.newObjectMapper();

    @Test
    void an_issuer_is_enough() throws JsonProcessingException {
        OidcConfiguration oidc = read("{\"issuer\": \"https://sign-in.example/realms/marac\"}");
        assertThat(oidc.keys())
                .isEqualTo(URI.create("https://sign-in.example/realms/marac/protocol/openid-connect/certs"));
        assertThat(oidc.audience()).isEqualTo("marac-api");
        assertThat(oidc.parties()).containsExactlyInAnyOrder("marac-web", "marac-cli");
        assertThat(oidc.algorithms()).containsExactlyInAnyOrder("RS256", "ES256", "PS256");
        assertThat(oidc.levels()).containsEntry("signed-in", 1).containsEntry("stepped-up", 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"issuer\": \"http://sign-in.example/realms/marac\"}",
                "{\"issuer\": \"https://user@sign-in.example/realms/marac\"}",
                "{\"issuer\": \"realms/marac\"}",
                "{\"issuer\": \"https://sign-in.example\", \"keys\": \"file:///etc/keys\"}",
                "{\"issuer\": \"https://sign-in.example\", \"algorithms\": [\"none\"]}",
                "{\"issuer\": \"https://sign-in.example\", \"algorithms\": [\"RS256\", \"HS256\"]}",
                "{\"issuer\": \"https://sign-in.example\", \"algorithms\": []}",
                "{\"issuer\": \"https://sign-in.example\", \"parties\": []}",
                "{\"issuer\": \"https://sign-in.example\", \"audience\": \" \"}",
                "{\"issuer\": \"https://sign-in.example\", \"clockSkew\": \"1h\"}",
                "{\"issuer\": \"https://sign-in.example\", \"keysRefetch\": \"5m\"}",
                "{\"issuer\": \"https://sign-in.example\", \"levels\": {\"weak\": 0}}",
            })
    void an_unsafe_or_partial_configuration_is_refused(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8180/realms/marac", "http://localhost/realms/marac", "http://[::1]:1/r"})
    void http_will_do_on_the_loopback_address(String issuer) throws JsonProcessingException {
        assertThat(read("{\"issuer\": \"" + issuer + "\"}").issuer()).isEqualTo(URI.create(issuer));
    }

    private OidcConfiguration read(String text) throws JsonProcessingException {
        return json.readValue(text, OidcConfiguration.class);
    }
}
