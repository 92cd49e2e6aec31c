package uk.marac.clear;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.marac.MaracApplication;
import uk.marac.protocol.OperatingProtocol;
import uk.marac.testing.City.Person;
import uk.marac.testing.Waiting;

/** Members and their agencies, and what is done to a case from outside: broken glass, conflicts, holds, the log. */
final class OversightSteps {

    private static final String AREA = "/areas/{area}";

    private final Calls calls;

    OversightSteps(Calls calls) {
        this.calls = calls;
    }

    void members() {
        calls.as(Person.ADMINISTRATOR, "POST " + AREA + "/protocol")
                .version(1)
                .body(body -> body.setAll(
                        (ObjectNode) MaracApplication.json().<JsonNode>valueToTree(OperatingProtocol.usual("CT"))))
                .expect(201);
        UUID agency = calls.as(Person.ADMINISTRATOR, "POST " + AREA + "/agencies")
                .body(body -> body.put("name", "A charity of the city"))
                .expect(201)
                .id();
        UUID member = calls.as(Person.ADMINISTRATOR, "POST " + AREA + "/members")
                .body(body -> body.put("agency", agency.toString()).put("role", "REPRESENTATIVE"))
                .expect(201)
                .id();
        for (String list : List.of(
                "/members", "/members/me", "/agencies", "/protocol", "/risk-instruments", "/equality-schemes")) {
            calls.as(Person.ADMINISTRATOR, "GET " + AREA + list).expect(200);
        }
        calls.as(Person.ADMINISTRATOR, "PUT " + AREA + "/members/{id}/email")
                .with("id", member)
                .version(1)
                .expect(204);
        calls.as(Person.ADMINISTRATOR, "POST " + AREA + "/notices/retry").expect(200);
        calls.as(Person.ADMINISTRATOR, "DELETE " + AREA + "/members/{id}")
                .with("id", member)
                .version(2)
                .expect(204);
    }

    /** @param other a case on which the chair has a conflict of interest */
    void watch(UUID caseId, UUID other) {
        UUID glass = calls.as(Person.HEALTH, "POST " + AREA + "/cases/{id}/break-glass")
                .with("id", caseId)
                .expect(201)
                .id();
        calls.as(Person.HEALTH, "GET " + AREA + "/cases/{id}")
                .with("id", caseId)
                .expect(200);
        calls.as(Person.AUDITOR, "GET " + AREA + "/break-glass").expect(200);
        calls.as(Person.AUDITOR, "PUT " + AREA + "/break-glass/{id}/review")
                .with("id", glass)
                .version(1)
                .expect(204);
        calls.as(Person.CHAIR, "POST " + AREA + "/cases/{id}/conflicts")
                .with("id", other)
                .expect(201);
        UUID hold = calls.as(Person.DISCLOSURE_OFFICER, "POST " + AREA + "/cases/{id}/legal-holds")
                .with("id", caseId)
                .expect(201)
                .id();
        calls.as(Person.DISCLOSURE_OFFICER, "GET " + AREA + "/cases/{id}/legal-holds")
                .with("id", caseId)
                .expect(200);
        calls.as(Person.DISCLOSURE_OFFICER, "DELETE " + AREA + "/legal-holds/{id}")
                .with("id", hold)
                .version(1)
                .expect(204);
        for (String list : List.of("/cases", "/referrals", "/resemblances", "/meetings", "/actions")) {
            calls.as(Person.COORDINATOR, "GET " + AREA + list).expect(200);
        }
        calls.as(Person.AUDITOR, "GET " + AREA + "/audit")
                .query("case=" + caseId)
                .expect(200);
        calls.as(Person.AUDITOR, "GET " + AREA + "/audit/cases/{id}/actors")
                .with("id", caseId)
                .expect(200);
        takeAlong(caseId);
        canaryOpened();
        confidentialAddress(caseId);
        death(caseId);
    }

    /** What leaves in one piece: the history of the case and of a person, and the report of what is held of that person. */
    private void takeAlong(UUID caseId) {
        String person = calls.as(Person.COORDINATOR, "GET " + AREA + "/cases/{id}")
                .with("id", caseId)
                .expect(200)
                .json()
                .at("/people/0/id")
                .textValue();
        for (String format : List.of("JSONL", "FHIR")) {
            calls.as(Person.AUDITOR, "GET " + AREA + "/audit/cases/{id}/export")
                    .with("id", caseId)
                    .query("format=" + format)
                    .expect(200);
            calls.as(Person.AUDITOR, "GET " + AREA + "/audit/people/{id}/export")
                    .with("id", person)
                    .query("format=" + format)
                    .expect(200);
        }
        calls.as(Person.AUDITOR, "GET " + AREA + "/people/{id}/subject-access")
                .with("id", person)
                .expect(200);
    }

    private void canaryOpened() {
        String canary = calls.as(Person.AUDITOR, "GET " + AREA + "/audit/canaries")
                .expect(200)
                .json()
                .at("/0/caseId")
                .textValue();
        calls.as(Person.COORDINATOR, "GET " + AREA + "/cases/{id}")
                .with("id", canary)
                .expect(200);
        String alarm = Waiting.untilThereIs(
                "the alarm",
                () -> Optional.ofNullable(calls.as(Person.AUDITOR, "GET " + AREA + "/audit/alarms")
                        .expect(200)
                        .json()
                        .at("/0/id")
                        .textValue()));
        calls.as(Person.AUDITOR, "PUT " + AREA + "/audit/alarms/{id}/acknowledgement")
                .with("id", alarm)
                .version(1)
                .expect(204);
    }

    private void death(UUID caseId) {
        String record = AREA + "/domestic-homicides";
        UUID id = calls.as(Person.COORDINATOR, "POST " + record)
                .body(body -> body.put("knownCase", caseId.toString()).put("victimKnown", true))
                .expect(201)
                .id();
        calls.as(Person.COORDINATOR, "PUT " + record + "/{homicide}")
                .with("homicide", id)
                .version(1)
                .expect(204);
        calls.as(Person.COORDINATOR, "PUT " + record + "/{homicide}/withdrawal")
                .with("homicide", id)
                .version(2)
                .expect(204);
        calls.as(Person.COORDINATOR, "GET " + record).expect(200);
    }

    private void confidentialAddress(UUID caseId) {
        JsonNode view = calls.as(Person.COORDINATOR, "GET " + AREA + "/cases/{id}")
                .with("id", caseId)
                .expect(200)
                .json();
        for (JsonNode addresses : view.findValues("addresses")) {
            for (JsonNode address : addresses) {
                calls.as(Person.COORDINATOR, "GET " + AREA + "/addresses/{id}")
                        .with("id", address.get("id").textValue())
                        .expect(200);
            }
        }
    }
}
