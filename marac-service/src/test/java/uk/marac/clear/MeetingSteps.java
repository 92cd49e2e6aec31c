package uk.marac.clear;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.agency.AgencyKind;
import uk.marac.agenda.ListedCases;
import uk.marac.testing.City.Person;

/** From the plan of a meeting to its end. A new endpoint with a text of its own gets its line here. */
final class MeetingSteps {

    private static final String MEETINGS = "/areas/{area}/meetings";
    private static final String LISTINGS = "/areas/{area}/listings";

    private final Calls calls;
    private final UUID meeting;
    private @Nullable UUID owed;

    MeetingSteps(Calls calls) {
        this.calls = calls;
        this.meeting = calls.as(Person.COORDINATOR, "POST " + MEETINGS)
                .body(this::plan)
                .expect(201)
                .id();
    }

    /**
     * The next meeting, as far as it reads out what was agreed at this one.
     *
     * @param waits a case that stands on no agenda
     */
    void reviewedAtTheNext(UUID waits) {
        new MeetingSteps(calls).review(Objects.requireNonNull(owed), waits);
    }

    /** What was owed is done, so that the case can be closed. */
    void settle() {
        report(Objects.requireNonNull(owed), "COMPLETE", 4);
    }

    private void review(UUID action, UUID waits) {
        close(waits);
        step(Person.COORDINATOR, "POST " + MEETINGS + "/{id}/agenda/circulation");
        open();
        calls.as(Person.CHAIR, "POST " + MEETINGS + "/{meeting}/actions/{action}/remarks")
                .with("meeting", meeting)
                .with("action", action)
                .expect(201);
        calls.as(Person.CHAIR, "GET " + MEETINGS + "/{meeting}/actions-review")
                .with("meeting", meeting)
                .expect(200);
    }

    void hold(UUID caseId, UUID late) {
        emergency(late);
        UUID heard = list(caseId);
        close(late);
        UUID notReached = list(late);
        plans(notReached);
        step(Person.COORDINATOR, "POST " + MEETINGS + "/{id}/agenda/circulation");
        for (String view : List.of("/agenda", "/research-list", "/research-status", "")) {
            calls.as(Person.COORDINATOR, "GET " + MEETINGS + "/{id}" + view)
                    .with("id", meeting)
                    .expect(200);
        }
        calls.as(Person.COORDINATOR, "GET " + MEETINGS + "/{id}/calendar")
                .with("id", meeting)
                .expect(200);
        calls.as(Person.COORDINATOR, "POST " + MEETINGS + "/{id}/chase")
                .with("id", meeting)
                .expect(200);
        research(heard);
        open();
        attendance();
        actions(heard);
        outcome(heard, "HEARD");
        outcome(notReached, "NOT_REACHED");
        calls.as(Person.CHAIR, "POST " + MEETINGS + "/{meeting}/closing")
                .with("meeting", meeting)
                .expect(204);
        minutes();
    }

    private void minutes() {
        String issue = "POST " + MEETINGS + "/{meeting}/minutes";
        calls.as(Person.CHAIR, issue)
                .with("meeting", meeting)
                .body(body -> body.remove("correction"))
                .expect(201);
        UUID corrected = calls.as(Person.CHAIR, issue)
                .with("meeting", meeting)
                .expect(201)
                .id();
        calls.as(Person.CHAIR, "GET /areas/{area}/minutes/{id}")
                .with("id", corrected)
                .expect(200);
    }

    private void plan(ObjectNode body) {
        // Its deadlines are the protocol's, so that what was accepted today is in time for it.
        body.put("kind", "MARAC").remove("deadlines");
        invite(body);
    }

    private void invite(ObjectNode body) {
        // So far ahead that what was accepted today is in time for it, and something must be said of what is not on it.
        body.put(
                "startsAt",
                Clock.systemUTC().instant().plus(Duration.ofDays(20)).toString());
        for (AgencyKind kind : List.of(AgencyKind.HOUSING, AgencyKind.POLICE, AgencyKind.IDVA_SERVICE)) {
            body.withArray("agencies").add(calls.city.agency(kind).toString());
        }
    }

    private UUID list(UUID caseId) {
        return calls.as(Person.COORDINATOR, "POST " + MEETINGS + "/{id}/listings")
                .with("id", meeting)
                .body(body -> body.put("caseId", caseId.toString()))
                .expect(201)
                .id();
    }

    private void close(UUID waiting) {
        calls.as(Person.COORDINATOR, "POST " + MEETINGS + "/{id}/agenda/closing")
                .with("id", meeting)
                .version(version(Person.COORDINATOR))
                .body(body -> {
                    ObjectNode said = ((ObjectNode) body.at("/waiting/0")).put("caseId", waiting.toString());
                    ListedCases.waiting(calls.city).stream()
                            .filter(id -> !id.equals(waiting.toString()))
                            .forEach(id -> body.withArray("/waiting")
                                    .add(said.deepCopy().put("caseId", id)));
                })
                .expect(204);
    }

    private void plans(UUID listing) {
        calls.as(Person.COORDINATOR, "POST " + MEETINGS + "/{id}/agenda/moves")
                .with("id", meeting)
                .version(version(Person.COORDINATOR))
                .body(body -> body.put("listing", listing.toString()).put("place", 1))
                .expect(204);
        calls.as(Person.COORDINATOR, "PUT " + MEETINGS + "/{id}/schedule")
                .with("id", meeting)
                .version(version(Person.COORDINATOR))
                .body(body -> body.remove("startsAt"))
                .expect(204);
    }

    /** Cancelled, so that its case waits again. */
    private void emergency(UUID caseId) {
        UUID other = calls.as(Person.COORDINATOR, "POST /areas/{area}/cases/{id}/emergency-meeting")
                .with("id", caseId)
                .body(this::invite)
                .expect(201)
                .id();
        calls.as(Person.CHAIR, "POST " + MEETINGS + "/{id}/cancellation")
                .with("id", other)
                .version(1)
                .expect(204);
    }

    private void step(Person person, String operation) {
        calls.as(person, operation).with("id", meeting).version(version(person)).expect(204);
    }

    private long version(Person person) {
        return calls.as(person, "GET " + MEETINGS + "/{id}")
                .with("id", meeting)
                .expect(200)
                .version();
    }

    private void research(UUID listing) {
        calls.as(Person.POLICE, "PUT " + LISTINGS + "/{id}/research-return")
                .with("id", listing)
                .body(body -> {
                    body.put("submit", true);
                    body.putArray("peopleKnown");
                })
                .expect(204);
        for (String view : List.of("/research-return", "/research")) {
            calls.as(Person.POLICE, "GET " + LISTINGS + "/{id}" + view)
                    .with("id", listing)
                    .expect(200);
        }
        calls.as(Person.POLICE, "GET " + LISTINGS + "/{id}/audience")
                .with("id", listing)
                .query("audience=ALL_LISTED")
                .expect(200);
    }

    private void open() {
        for (Person person : List.of(Person.COORDINATOR, Person.CHAIR)) {
            calls.as(person, "PUT " + MEETINGS + "/{meeting}/declaration")
                    .with("meeting", meeting)
                    .body(body -> body.put("textVersion", 1))
                    .expect(204);
        }
        calls.as(Person.CHAIR, "POST " + MEETINGS + "/{meeting}/opening")
                .with("meeting", meeting)
                .expect(204);
    }

    private void attendance() {
        calls.as(Person.CHAIR, "PUT " + MEETINGS + "/{meeting}/attendance/{agency}")
                .with("meeting", meeting)
                .with("agency", calls.city.agency(AgencyKind.HOUSING))
                .body(body -> ((ObjectNode) body.put("status", "PRESENT").at("/people/0")).put("observer", true))
                .expect(204);
        calls.as(Person.CHAIR, "GET " + MEETINGS + "/{meeting}/attendance")
                .with("meeting", meeting)
                .expect(200);
    }

    private void actions(UUID listing) {
        calls.as(Person.POLICE, "GET /areas/{area}/action-catalogue")
                .query("agencyKind=POLICE")
                .expect(200);
        UUID reopened = agreed(listing);
        report(reopened, "COMPLETE", 1);
        calls.as(Person.CHAIR, "PUT /areas/{area}/actions/{action}/reopening")
                .with("action", reopened)
                .version(2)
                .expect(204);
        calls.as(Person.POLICE, "PUT /areas/{area}/actions/{action}/acceptance")
                .with("action", reopened)
                .version(3)
                .expect(204);
        escalated(reopened);
        owed = reopened;
        UUID action = agreed(listing);
        report(action, "NOT_POSSIBLE", 1);
        calls.as(Person.CHAIR, "PUT /areas/{area}/actions/{action}/confirmation")
                .with("action", action)
                .version(2)
                .expect(204);
        calls.as(Person.CHAIR, "GET /areas/{area}/actions/{action}/updates")
                .with("action", action)
                .expect(200);
        calls.as(Person.CHAIR, "GET /areas/{area}/actions/{action}")
                .with("action", action)
                .expect(200);
    }

    private void escalated(UUID action) {
        String operation = "/areas/{area}/actions/{action}/escalation";
        calls.as(Person.COORDINATOR, "POST " + operation).with("action", action).expect(201);
        calls.as(Person.COORDINATOR, "GET " + operation).with("action", action).expect(200);
        calls.as(Person.STEERING_GROUP, "GET /areas/{area}/steering-list").expect(200);
        calls.as(Person.COORDINATOR, "GET /areas/{area}/waiting-cases").expect(200);
        calls.as(Person.CHAIR, "POST " + operation + "/resolution")
                .with("action", action)
                .expect(201);
    }

    private UUID agreed(UUID listing) {
        return calls.as(Person.CHAIR, "POST " + LISTINGS + "/{listing}/actions")
                .with("listing", listing)
                .body(body -> body.put(
                                "ownerAgency",
                                calls.city.agency(AgencyKind.POLICE).toString())
                        .put("kind", "OTHER")
                        .put("dueOn", LocalDate.now(ZoneOffset.UTC).plusDays(7).toString()))
                .expect(201)
                .id();
    }

    private void report(UUID action, String state, long version) {
        calls.as(Person.POLICE, "PUT /areas/{area}/actions/{action}/outcome")
                .with("action", action)
                .version(version)
                .body(body -> body.put("state", state))
                .expect(204);
    }

    private void outcome(UUID listing, String outcome) {
        String operation = LISTINGS + "/{listing}/outcome";
        long version = calls.as(Person.CHAIR, "GET " + operation)
                .with("listing", listing)
                .expect(200)
                .version();
        calls.as(Person.CHAIR, "PUT " + operation)
                .with("listing", listing)
                .version(version)
                .body(body -> {
                    body.put("outcome", outcome);
                    if (!outcome.equals("HEARD")) {
                        body.remove(List.of("riskSummary", "victimTold"));
                    }
                })
                .expect(204);
    }
}
