package uk.marac.clear;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.UUID;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.City.Person;

/** What follows a case that was heard: flags, incidents, its closing. */
final class FlagSteps {

    private static final String FILE = "/areas/{area}/cases/{id}";
    private static final String FLAG = "/areas/{area}/flags/{flag}";
    private static final String INCIDENT = "/areas/{area}/incidents/{incident}";

    private final Calls calls;

    FlagSteps(Calls calls) {
        this.calls = calls;
    }

    void follow(UUID caseId) {
        UUID flag = calls.as(Person.POLICE, "POST " + FILE + "/flags")
                .with("id", caseId)
                .expect(201)
                .id();
        calls.as(Person.POLICE, "PUT " + FLAG + "/acknowledgement")
                .with("flag", flag)
                .version(1)
                .expect(204);
        calls.as(Person.POLICE, "GET " + FLAG).with("flag", flag).expect(200);
        incident(flag);
        calls.as(Person.POLICE, "PUT " + FLAG + "/removal")
                .with("flag", flag)
                .version(2)
                .expect(204);
        conflict(caseId);
        for (String list : List.of("/flags", "/flags/lapsing", "/incidents")) {
            calls.as(Person.COORDINATOR, "GET /areas/{area}" + list).expect(200);
        }
        calls.as(Person.COORDINATOR, "POST " + FILE + "/closures")
                .with("id", caseId)
                .expect(201);
        calls.as(Person.COORDINATOR, "PUT " + FILE + "/reopening")
                .with("id", caseId)
                .expect(204);
        calls.as(Person.CHAIR, "GET " + FILE + "/closures").with("id", caseId).expect(200);
        staffCase(caseId);
    }

    /** For a while, in which the coordinator who is named leaves. */
    private void staffCase(UUID caseId) {
        String mark = FILE + "/staff-case";
        UUID leaving = calls.city.appoint(calls.city.agency(AgencyKind.OTHER), Role.COORDINATOR, "A passing one");
        calls.as(Person.COORDINATOR, "PUT " + mark)
                .with("id", caseId)
                .body(body -> named(body, leaving))
                .expect(204);
        calls.city.end(leaving);
        calls.as(Person.ADMINISTRATOR, "GET /areas/{area}/leaderless-staff-cases")
                .expect(200);
        calls.as(Person.ADMINISTRATOR, "PUT " + mark + "/named")
                .with("id", caseId)
                .body(body -> named(body, calls.city.subject(Person.COORDINATOR)))
                .expect(204);
        calls.as(Person.COORDINATOR, "GET " + mark).with("id", caseId).expect(200);
        calls.as(Person.CHAIR, "DELETE " + mark).with("id", caseId).version(2).expect(204);
    }

    private void named(ObjectNode body, UUID coordinator) {
        body.putArray("named")
                .add(coordinator.toString())
                .add(calls.city.subject(Person.CHAIR).toString());
    }

    /** By somebody whom no later step needs. */
    private void conflict(UUID caseId) {
        UUID flag = calls.as(Person.IDVA, "POST " + FILE + "/flags")
                .with("id", caseId)
                .expect(201)
                .id();
        calls.as(Person.IDVA, "POST " + FLAG + "/conflicts").with("flag", flag).expect(201);
    }

    private void incident(UUID flag) {
        String id = calls.as(Person.POLICE, "POST " + FLAG + "/incidents")
                .with("flag", flag)
                .expect(200)
                .json()
                .get("id")
                .textValue();
        calls.as(Person.COORDINATOR, "GET " + INCIDENT).with("incident", id).expect(200);
        calls.as(Person.COORDINATOR, "PUT " + INCIDENT + "/answer")
                .with("incident", id)
                .version(1)
                .expect(204);
    }
}
