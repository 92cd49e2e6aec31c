package uk.marac.keys.ledger.export.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uk.marac.keys.ledger.export.ExportHead;
import uk.marac.keys.ledger.export.ExportedEntry;
import uk.marac.keys.ledger.export.ExportedLog;

/** Against the FSH sources of IHE Basic Audit Log Patterns 1.1 and the R4 resource, read by hand. */
class FhirR4Test {
    private static final FhirR4 FORM = new FhirR4();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DICOM = "http://dicom.nema.org/resources/ontology/DCM";
    private static final String PROFILE = "https://profiles.ihe.net/ITI/BALP/StructureDefinition/IHE.BasicAudit.";

    private final ExportedLog log = ExportedLog.usual();
    private final ExportHead head = log.head();

    static Stream<Arguments> acts() {
        return Stream.of(
                Arguments.of(0, "R", "read", "PatientRead", "110152", "110153", "IRCP"),
                Arguments.of(2, "C", "create", "PatientCreate", "110153", "110152", "AUT"),
                Arguments.of(3, "U", "update", "PatientUpdate", "110153", "110152", "AUT"),
                Arguments.of(4, "D", "delete", "PatientDelete", "110150", "custodian", "AUT"));
    }

    @ParameterizedTest
    @MethodSource("acts")
    void an_act_keeps_to_what_the_profile_of_its_kind_asks(
            int index, String action, String interaction, String profile, String client, String server, String user)
            throws IOException {
        JsonNode event = event(log.entry(index));

        assertThat(event.at("/meta/profile/0").textValue()).isEqualTo(PROFILE + profile);
        assertThat(event.at("/type/code").textValue()).isEqualTo("rest");
        assertThat(event.at("/subtype/0/system").textValue()).isEqualTo("http://hl7.org/fhir/restful-interaction");
        assertThat(event.at("/subtype/0/code").textValue()).isEqualTo(interaction);
        assertThat(event.get("action").textValue()).isEqualTo(action);
        assertThat(event.get("outcome").textValue()).isEqualTo("0");
        for (String device : List.of(client, server)) {
            JsonNode agent = one(event.get("agent"), typed(device));
            assertThat(agent.has("who")).isTrue();
            assertThat(agent.get("network").isEmpty()).isFalse();
            assertThat(agent.get("requestor").booleanValue()).isFalse();
        }
        JsonNode asks = one(event.get("agent"), typed(user));
        assertThat(asks.get("requestor").booleanValue()).isTrue();
        assertThat(asks.has("network")).isFalse();
        assertThat(asks.at("/purposeOfUse/0/coding/0/code").textValue()).isEqualTo("INVOLVED");
        JsonNode patient = one(event.get("entity"), entity -> code(entity).equals("1"));
        assertThat(patient.at("/role/code").textValue()).isEqualTo("1");
        assertThat(patient.at("/what/type").textValue()).isEqualTo("Patient");
        assertThat(patient.at("/what/identifier/value").textValue()).isEqualTo(ExportedLog.ONE.toString());
        JsonNode data = one(event.get("entity"), entity -> code(entity).equals("2"));
        assertThat(data.at("/role/code").textValue()).isEqualTo("4");
        assertThat(data.has("what")).isTrue();
        assertThat(one(event.get("entity"), entity -> code(entity).equals("XrequestId"))
                        .at("/what/identifier/value")
                        .textValue())
                .isEqualTo(ExportedLog.id(5).toString());
    }

    @Test
    void what_came_to_nothing_claims_no_profile_and_says_that_it_did() throws IOException {
        JsonNode refusal = event(log.entry(5));

        assertThat(refusal.has("meta")).isFalse();
        assertThat(refusal.get("action").textValue()).isEqualTo("R");
        assertThat(refusal.get("outcome").textValue()).isEqualTo("4");
        assertThat(refusal.get("outcomeDesc").textValue()).isEqualTo("REFUSED");
        assertThat(one(refusal.get("entity"), entity -> code(entity).equals("2"))
                        .at("/what/identifier/system")
                        .textValue())
                .isEqualTo("urn:marac:target");
    }

    @Test
    void an_export_is_an_export() throws IOException {
        JsonNode export = event(log.entry(6));

        assertThat(export.has("meta")).isFalse();
        assertThat(export.at("/type/system").textValue()).isEqualTo(DICOM);
        assertThat(export.at("/type/code").textValue()).isEqualTo("110106");
        assertThat(export.get("action").textValue()).isEqualTo("E");
        assertThat(export.get("outcome").textValue()).isEqualTo("0");
        assertThat(export.get("outcomeDesc").textValue()).isEqualTo("STARTED");
    }

    @Test
    void no_member_is_null_or_empty_and_nothing_says_who_stands_beside_the_case() throws IOException {
        for (ExportedEntry entry : log.entries()) {
            JsonNode event = event(entry);
            assertThat(event.get("resourceType").textValue()).isEqualTo("AuditEvent");
            assertThat(event.get("recorded").textValue()).matches("2026-01-01T00:00:00\\.[0-9]{6}Z");
            assertThat(event.at("/source/observer").isEmpty()).isFalse();
            assertThat(blanks(event)).isEmpty();
            assertThat(event.toString()).doesNotContain(ExportedLog.OTHER.toString());
        }
    }

    @Test
    void the_end_is_a_resource_that_says_how_many_entries_there_were() throws IOException {
        JsonNode end = JSON.readTree(FORM.end(head, 5).get(0));

        assertThat(FORM.head(head)).isEmpty();
        assertThat(end.get("resourceType").textValue()).isEqualTo("OperationOutcome");
        assertThat(end.at("/issue/0/diagnostics").textValue()).isEqualTo("end: 5 entries, log of size 7");
    }

    private JsonNode event(ExportedEntry entry) throws IOException {
        List<String> lines = FORM.entry(head, entry);
        assertThat(lines).hasSize(1);
        return JSON.readTree(lines.get(0));
    }

    private static Predicate<JsonNode> typed(String code) {
        return agent -> agent.at("/type/coding/0/code").asText().equals(code);
    }

    private static String code(JsonNode entity) {
        return entity.at("/type/code").asText();
    }

    /** The profiles slice by type: there is exactly one of each. */
    private static JsonNode one(JsonNode array, Predicate<JsonNode> wanted) {
        List<JsonNode> found =
                StreamSupport.stream(array.spliterator(), false).filter(wanted).toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static List<String> blanks(JsonNode tree) {
        List<String> blanks = new ArrayList<>();
        tree.forEach(part -> {
            if (part.isNull()
                    || (part.isContainerNode() && part.isEmpty())
                    || part.asText("x").isBlank() && part.isTextual()) {
                blanks.add(tree.toString());
            }
            blanks.addAll(blanks(part));
        });
        return blanks;
    }
}
