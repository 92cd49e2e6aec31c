package uk.marac.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class RealmFileTest {
    private final ObjectNode production = RealmFile.production();
    private final ObjectNode demo = RealmFile.demo("a passphrase");

    @Test
    void no_production_client_takes_passwords_or_implicit_flow() {
        for (JsonNode client : production.get("clients")) {
            String id = client.get("clientId").asText();
            assertThat(client.get("directAccessGrantsEnabled").asBoolean(true))
                    .as(id)
                    .isFalse();
            assertThat(client.path("implicitFlowEnabled").asBoolean()).as(id).isFalse();
            assertThat(client.path("serviceAccountsEnabled").asBoolean()).as(id).isFalse();
        }
        assertThat(clients(demo)).contains("marac-demo", "marac-demo-stepup");
    }

    @Test
    void every_client_of_ours_proves_its_code_and_asks_for_our_audience() {
        for (String id : List.of("marac-web", "marac-cli")) {
            JsonNode client = named(production, "clients", "clientId", id);
            assertThat(client.at("/attributes/pkce.code.challenge.method").asText())
                    .isEqualTo("S256");
            assertThat(client.at("/protocolMappers/0/config/included.custom.audience")
                            .asText())
                    .isEqualTo("marac-api");
            assertThat(client.get("fullScopeAllowed").asBoolean(true)).isFalse();
        }
    }

    @Test
    void the_production_realm_holds_no_person_and_no_secret() {
        assertThat(production.has("users")).isFalse();
        assertThat(named(production, "clients", "clientId", "marac-web")
                        .get("secret")
                        .asText())
                .isEqualTo("${MARAC_WEB_SECRET}");
        assertThat(production.toString()).doesNotContain("\"groups\"");
    }

    @Test
    void tokens_are_short_lived_and_guessing_is_slowed_down_in_both_realms() {
        for (JsonNode realm : List.of(production, demo)) {
            assertThat(realm.get("accessTokenLifespan").asInt()).isBetween(60, 300);
            assertThat(realm.get("bruteForceProtected").asBoolean()).isTrue();
            assertThat(realm.get("registrationAllowed").asBoolean(true)).isFalse();
            assertThat(realm.get("revokeRefreshToken").asBoolean()).isTrue();
        }
    }

    @Test
    void a_stepped_up_level_is_for_one_request_and_production_asks_for_a_code_in_it() {
        for (JsonNode realm : List.of(production, demo)) {
            assertThat(named(realm, "authenticatorConfig", "alias", "stepped-up")
                            .at("/config/loa-max-age")
                            .asText())
                    .isEqualTo("0");
        }
        assertThat(named(production, "authenticationFlows", "alias", "marac level 2")
                        .toString())
                .contains("auth-otp-form");
        assertThat(named(demo, "authenticationFlows", "alias", "marac level 2").toString())
                .doesNotContain("auth-otp-form");
    }

    @Test
    void the_demo_has_every_role_in_two_areas_each_person_once() {
        List<DemoPerson> people = DemoPerson.all();
        assertThat(people).extracting(DemoPerson::id).doesNotHaveDuplicates();
        assertThat(people).extracting(DemoPerson::username).doesNotHaveDuplicates();
        assertThat(people).extracting(DemoPerson::name).doesNotHaveDuplicates();
        Set<String> areas = people.stream().map(DemoPerson::area).collect(Collectors.toSet());
        assertThat(areas).hasSize(2);
        Set<String> roles = people.stream().map(DemoPerson::role).collect(Collectors.toSet());
        for (String area : areas) {
            assertThat(people.stream().filter(person -> person.area().equals(area)))
                    .extracting(DemoPerson::role)
                    .containsAll(roles);
        }
        assertThat(demo.get("users")).hasSize(people.size());
    }

    private static List<String> clients(JsonNode realm) {
        return realm.get("clients").findValuesAsText("clientId");
    }

    private static JsonNode named(JsonNode realm, String list, String key, String name) {
        return StreamSupport.stream(realm.get(list).spliterator(), false)
                .filter(entry -> entry.path(key).asText().equals(name))
                .collect(Collectors.collectingAndThen(Collectors.toList(), found -> found.get(0)));
    }
}
