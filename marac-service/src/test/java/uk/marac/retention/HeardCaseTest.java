package uk.marac.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.agenda.ListedCases;
import uk.marac.gate.Actor;
import uk.marac.id.CaseId;
import uk.marac.testing.Api;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Submitted;
import uk.marac.testing.Said;
import uk.marac.testing.Superuser;
import uk.marac.web.FieldError;
import uk.marac.web.ProblemException;

/** What must be settled before a case that was heard may be destroyed. */
@Tag("database")
class HeardCaseTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final City city = City.open();
    private final Api chair = city.as(Person.CHAIR);
    private final CaseId caseId = new CaseId(Referrals.accepted(city).caseId());
    private final LocalDate lastDay = LocalDate.now(LONDON).plusMonths(12);
    private final UUID meeting = ListedCases.plan(city, AgencyKind.POLICE);

    @Test
    void it_stays_until_minutes_are_issued_actions_settled_and_the_repeat_window_has_run_out() {
        takenOffElsewhere();
        UUID action = heard();
        assertThat(refusal(lastDay.plusDays(1))).containsExactly("minutes");

        chair.post(city.path("/meetings/" + meeting + "/minutes"), Map.of()).expect(201);
        assertThat(refusal(lastDay.plusDays(1))).containsExactly("actions");
        var moved = Said.report("NOT_POSSIBLE");
        moved.put("reason", "she has moved away");
        city.as(Person.POLICE)
                .put(city.path("/actions/" + action + "/outcome"), moved, 1)
                .expect(204);
        assertThat(refusal(lastDay.plusDays(1))).containsExactly("actions");

        chair.send("PUT", city.path("/actions/" + action + "/confirmation"), null, Map.of("If-Match", "\"2\""))
                .expect(204);
        assertThat(refusal(LocalDate.now(LONDON))).containsExactly("repeatWindow");
        assertThat(refusal(lastDay)).containsExactly("repeatWindow");
        chair.get(city.path("/cases/" + caseId)).expect(200);

        assertThat(rows()).isPositive();
        assertThat(refusal(lastDay.plusDays(1))).isEmpty();
        chair.get(city.path("/cases/" + caseId)).expect(404);
        assertThat(rows()).isZero();
    }

    @Test
    void the_window_runs_from_the_anchor_of_the_protocol() {
        UUID action = heard();
        chair.post(city.path("/meetings/" + meeting + "/minutes"), Map.of()).expect(201);
        var done = Said.report("COMPLETE");
        done.put("evidence", "receipt 1204");
        city.as(Person.POLICE)
                .put(city.path("/actions/" + action + "/outcome"), done, 1)
                .expect(204);
        Api administrator = city.steppedUp(Person.ADMINISTRATOR);
        var read = administrator.get(city.path("/protocol")).expect(200);
        ObjectNode settings = (ObjectNode) read.json().get("settings");
        administrator
                .post(city.path("/protocol"), settings.put("repeatAnchor", "LAST_DISCUSSION"), read.version())
                .expect(201);

        // The meeting of these tests is on 4 May 2099.
        assertThat(refusal(lastDay.plusDays(1))).containsExactly("repeatWindow");
        assertThat(refusal(LocalDate.of(2100, 5, 4))).containsExactly("repeatWindow");
        assertThat(refusal(LocalDate.of(2100, 5, 5))).isEmpty();
    }

    @Test
    void a_case_that_was_not_accepted_waits_for_none_of_it() {
        Submitted redirected = Referrals.submitted(city);
        Referrals.screen(
                        city,
                        redirected.referral(),
                        redirected.version(),
                        Map.of("decision", "REDIRECT", "reason", "Not a high risk.", "redirectedTo", "outreach"))
                .expect(204);

        Api administrator = city.steppedUp(Person.ADMINISTRATOR);
        administrator
                .send("DELETE", city.path("/cases/" + redirected.caseId()), null, Map.of())
                .expect(204);
        administrator
                .send("DELETE", city.path("/cases/" + caseId), null, Map.of())
                .expect(409);
    }

    /** A meeting from which the case was taken off before it began owes no minutes on it, nor does one that was cancelled. */
    private void takenOffElsewhere() {
        UUID other = ListedCases.plan(city, AgencyKind.POLICE);
        UUID listing = ListedCases.list(city, other, caseId);
        city.as(Person.COORDINATOR)
                .put(city.path("/listings/" + listing + "/outcome"), Said.outcome("WITHDRAWN", "Sooner"), 1)
                .expect(204);
        UUID cancelled = ListedCases.plan(city, AgencyKind.POLICE);
        ListedCases.list(city, cancelled, caseId);
        String path = city.path("/meetings/" + cancelled);
        chair.post(
                        path + "/cancellation",
                        Map.of("reason", "No heating"),
                        chair.get(path).version())
                .expect(204);
    }

    /** Answers the id of the action that was agreed. */
    private UUID heard() {
        UUID listing = ListedCases.list(city, meeting, caseId);
        ListedCases.circulate(city, meeting);
        research(listing);
        chair.put(city.path("/meetings/" + meeting + "/declaration"), Map.of("textVersion", 1))
                .expect(204);
        chair.post(city.path("/meetings/" + meeting + "/opening"), Map.of()).expect(204);
        UUID action = chair.post(
                        city.path("/listings/" + listing + "/actions"),
                        Said.action(city.agency(AgencyKind.POLICE), false))
                .id();
        chair.put(city.path("/listings/" + listing + "/outcome"), Said.heard(), 2)
                .expect(204);
        chair.post(city.path("/meetings/" + meeting + "/closing"), Map.of()).expect(204);
        return action;
    }

    /** Of another agency than the administrator's, who destroys it. */
    private void research(UUID listing) {
        Map<String, Object> line =
                Map.of("kind", "FACT", "text", "Called twice", "audience", "ALL_LISTED", "minuted", true);
        city.as(Person.POLICE)
                .put(
                        city.path("/listings/" + listing + "/research-return"),
                        Map.of("submit", true, "nothingHeld", false, "audience", "ALL_LISTED", "lines", List.of(line)))
                .expect(204);
    }

    /** How many rows there are of what agencies said of the case. */
    private int rows() {
        return List.of("research_return", "research_line", "minuted_paragraph").stream()
                .mapToInt(table -> Superuser.rows(
                                city.service.database,
                                "SELECT 1 FROM marac." + table + " WHERE case_id = ?",
                                caseId.value())
                        .size())
                .sum();
    }

    /** Which fields an administrator is told about who destroys the case at the end of that day; none if it went. */
    private List<String> refusal(LocalDate day) {
        Instant at = day.atTime(LocalTime.MAX).atZone(LONDON).toInstant();
        Actor administrator = Actor.person(city.subject(Person.ADMINISTRATOR), UUID.randomUUID(), 2, at);
        var destruction = city.service.wiring(Clock.fixed(at, ZoneOffset.UTC)).destruction;
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> destruction.destroy(administrator, city.area, caseId));
        return refused == null
                ? List.of()
                : refused.errors().stream().map(FieldError::field).toList();
    }
}
