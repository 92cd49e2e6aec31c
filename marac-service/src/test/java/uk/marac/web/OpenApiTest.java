package uk.marac.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.schema.CommittedDocument;
import uk.marac.testing.Answer;
import uk.marac.testing.Api;
import uk.marac.testing.TestService;

@Tag("database")
class OpenApiTest {

    private final Answer answer =
            new Api(TestService.shared().address(), null).get("/openapi.json").expect(200);

    @Test
    void the_committed_document_is_what_the_service_answers() {
        CommittedDocument.compare("docs/api/openapi.json", answer.text());
    }

    @Test
    void the_document_is_made_once_for_each_service_however_many_ask() {
        List<Object> endpoints = TestService.shared().wiring.resources();
        OpenApiResource one = new OpenApiResource(endpoints);

        assertThat(one.document()).isEqualTo(answer.bytes());
        assertThat(one.document()).isSameAs(one.document());
        assertThat(new OpenApiResource(endpoints).document()).isNotSameAs(one.document());
    }

    @Test
    void ids_are_uuids_limits_are_said_and_who_asks_is_no_parameter() {
        JsonNode api = answer.json();
        assertThat(api.get("openapi").textValue()).startsWith("3.1");

        JsonNode appoint = api.at("/paths/~1areas~1{area}~1members/post");
        assertThat(names(appoint.get("parameters"))).containsExactlyInAnyOrder("area", "Idempotency-Key");
        JsonNode area = appoint.get("parameters").get(0);
        assertThat(area.at("/schema/format").textValue()).isEqualTo("uuid");
        assertThat(appoint.get("x-permission").textValue()).isEqualTo("APPOINT_MEMBER");
        assertThat(appoint.get("x-step-up").booleanValue()).isTrue();

        JsonNode member = api.at("/components/schemas/MemberRequest");
        assertThat(member.at("/properties/name/maxLength").intValue()).isEqualTo(200);
        assertThat(member.at("/properties/agency/format").textValue()).isEqualTo("uuid");
        assertThat(member.get("required"))
                .extracting(JsonNode::textValue)
                .contains("name")
                .doesNotContain("email");
        assertThat(api.at("/components/schemas").has("Actor")).isFalse();
    }

    @Test
    void an_answer_is_described_as_what_is_sent_and_items_of_two_views_are_two() {
        JsonNode api = answer.json();

        assertThat(api.at(
                                "/paths/~1areas~1{area}~1meetings~1{id}~1agenda/get/responses/200/content/application~1json/schema/$ref")
                        .textValue())
                .endsWith("/AgendaView");
        assertThat(api.at("/paths/~1areas~1{area}~1meetings~1{id}~1agenda~1closing/post/responses")
                        .has("204"))
                .isTrue();
        assertThat(api.at("/components/schemas/AgendaViewItem/properties").has("occurrence"))
                .isTrue();
        assertThat(api.at("/components/schemas/ResearchListViewItem/properties").has("occurrence"))
                .isFalse();
    }

    @Test
    void every_endpoint_says_who_may_call_it_and_how_it_refuses() {
        for (JsonNode path : answer.json().get("paths")) {
            for (JsonNode endpoint : path) {
                assertThat(endpoint.at("/responses/4XX/content/application~1problem+json/schema/$ref")
                                .textValue())
                        .endsWith("/Problem");
                assertThat(endpoint.has("x-permission") && endpoint.has("security"))
                        .as(endpoint.get("operationId").textValue())
                        .isTrue();
            }
        }
    }

    private static List<String> names(JsonNode parameters) {
        List<String> names = new ArrayList<>();
        parameters.forEach(parameter -> names.add(parameter.get("name").textValue()));
        return names;
    }
}
