package uk.marac.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.id.CaseId;
import uk.marac.testing.Answer;
import uk.marac.testing.Cases;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;

@Tag("database")
class FhirHistoryTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROFILES = "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";

    private final City city = City.open();
    private final CaseId one =
            Cases.open(city.service.wiring, city.service.operator(), city.area, city.agency(AgencyKind.POLICE));

    @Test
    void a_look_an_act_and_a_refusal_are_audit_events_of_their_kinds_about_the_case_and_nobody_by_name()
            throws IOException {
        city.as(Person.POLICE).get(city.path("/cases/" + one)).expect(200);
        city.as(Person.HEALTH).get(city.path("/cases/" + one)).expect(404);
        city.steppedUp(Person.HOUSING)
                .post(city.path("/cases/" + one + "/break-glass"), Map.of("reason", "A call in the night."))
                .expect(201);

        List<JsonNode> resources = resources();
        JsonNode look = of(resources, Person.POLICE);
        assertThat(look.at("/meta/profile/0").textValue()).isEqualTo(PROFILES + "PatientRead");
        assertThat(look.get("action").textValue()).isEqualTo("R");
        assertThat(look.get("outcome").textValue()).isEqualTo("0");
        assertThat(look.at("/entity/0/what/identifier/value").textValue()).isEqualTo(one.toString());
        JsonNode act = of(resources, Person.HOUSING);
        assertThat(act.at("/meta/profile/0").textValue()).isEqualTo(PROFILES + "PatientCreate");
        assertThat(act.get("action").textValue()).isEqualTo("C");
        JsonNode refusal = of(resources, Person.HEALTH);
        assertThat(refusal.has("meta")).isFalse();
        assertThat(refusal.get("action").textValue()).isEqualTo("R");
        assertThat(refusal.get("outcome").textValue()).isEqualTo("4");
        assertThat(refusal.get("outcomeDesc").textValue()).isEqualTo("REFUSED");
    }

    @Test
    void the_last_line_says_how_many_there_were() throws IOException {
        city.as(Person.POLICE).get(city.path("/cases/" + one)).expect(200);

        List<JsonNode> resources = resources();
        JsonNode end = resources.get(resources.size() - 1);
        assertThat(end.get("resourceType").textValue()).isEqualTo("OperationOutcome");
        assertThat(end.at("/issue/0/diagnostics").textValue())
                .startsWith("end: " + (resources.size() - 1) + " entries");
        assertThat(resources.subList(0, resources.size() - 1))
                .allMatch(resource -> resource.get("resourceType").textValue().equals("AuditEvent"));
    }

    private List<JsonNode> resources() throws IOException {
        city.service.wiring.sequencer.run();
        Answer answer = city.steppedUp(Person.AUDITOR)
                .get(city.path("/audit/cases/" + one + "/export?format=FHIR"))
                .expect(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/fhir+ndjson");
        List<JsonNode> resources = new ArrayList<>();
        for (String line : answer.text().lines().toList()) {
            resources.add(JSON.readTree(line));
        }
        return resources;
    }

    private JsonNode of(List<JsonNode> resources, Person person) {
        return resources.stream()
                .filter(resource -> resource.at("/agent/0/who/identifier/value")
                        .asText()
                        .equals(city.subject(person).toString()))
                .findFirst()
                .orElseThrow();
    }
}
