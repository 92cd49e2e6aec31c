package uk.marac.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.marac.agenda.Closings.REASON;
import static uk.marac.agenda.Closings.said;
import static uk.marac.agenda.Closings.saidOf;
import static uk.marac.agenda.Closings.waiting;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.id.CaseId;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Said;

/** No agenda passes over a case that waits on none. By the usual protocol a referral is in time ten days before. */
@Tag("database")
class WaitingCasesTest {

    private final City city = City.open();
    private final ListedCases cases = new ListedCases(city);
    private final Closings closings = new Closings(city);

    @Test
    void a_case_that_was_never_listed_holds_the_agenda_up_and_a_listed_one_does_not() {
        CaseId inTime = cases.open(AgencyKind.POLICE, 0);
        UUID meeting = closings.planIn(9);

        assertThat(closings.close(Person.COORDINATOR, meeting, null).expect(409).text())
                .contains("CT-2026-1001");
        closings.close(Person.COORDINATOR, meeting, Map.of()).expect(409);

        ListedCases.list(city, meeting, inTime);
        closings.close(Person.COORDINATOR, meeting, null).expect(204);
    }

    @Test
    void of_a_case_referred_after_the_cut_off_it_is_said_whether_the_next_or_an_emergency_meeting_takes_it() {
        CaseId inTime = cases.open(AgencyKind.POLICE, 0);
        CaseId toNext = new CaseId(Referrals.accepted(city).caseId());
        Accepted urgent = Referrals.accepted(city);
        CaseId toEmergency = new CaseId(urgent.caseId());
        UUID meeting = closings.planIn(9);

        assertThat(closings.close(Person.COORDINATOR, meeting, said(saidOf(inTime, null), saidOf(toNext, "NEXT")))
                        .expect(409)
                        .text())
                .contains(urgent.caseNumber());
        assertThat(closings.close(
                                Person.COORDINATOR,
                                meeting,
                                said(saidOf(inTime, null), saidOf(toNext, null), saidOf(toEmergency, "EMERGENCY")))
                        .expect(422)
                        .text())
                .contains("waiting[1].choice");
        closings.close(
                        Person.COORDINATOR,
                        meeting,
                        said(saidOf(inTime, null), saidOf(toNext, "NEXT"), saidOf(toEmergency, "EMERGENCY")))
                .expect(204);

        Map<String, String> choices = new HashMap<>();
        agenda(Person.CHAIR, meeting)
                .get("waiting")
                .forEach(one -> choices.put(
                        one.get("caseId").textValue(), one.get("choice").asText()));
        assertThat(choices)
                .containsOnly(
                        Map.entry(inTime.toString(), "null"),
                        Map.entry(toNext.toString(), "NEXT"),
                        Map.entry(toEmergency.toString(), "EMERGENCY"));
    }

    @Test
    void until_when_a_referral_is_in_time_is_what_the_protocol_said_when_the_meeting_was_planned() {
        Accepted accepted = Referrals.accepted(city);
        UUID meeting = closings.planIn(9);
        closings.close(Person.COORDINATOR, meeting, waiting(new CaseId(accepted.caseId())))
                .expect(422);
        var administrator = city.steppedUp(Person.ADMINISTRATOR);
        var read = administrator.get(city.path("/protocol")).expect(200);
        JsonNode settings = read.json().get("settings");
        administrator
                .post(
                        city.path("/protocol"),
                        ((com.fasterxml.jackson.databind.node.ObjectNode) settings).put("referralCutOffDays", 5),
                        read.version())
                .expect(201);

        closings.close(Person.COORDINATOR, meeting, waiting(new CaseId(accepted.caseId())))
                .expect(422);
        closings.close(Person.COORDINATOR, closings.planIn(9), waiting(new CaseId(accepted.caseId())))
                .expect(204);
    }

    @Test
    void a_coordinator_says_it_of_one_meeting_and_the_others_keep_theirs() {
        CaseId accepted = new CaseId(Referrals.accepted(city).caseId());
        UUID usual = closings.planIn(9);
        UUID longer = closings.planIn(9, Map.of("deadlines", Map.of("referralsUntil", Closings.in(1))));

        closings.close(Person.COORDINATOR, usual, waiting(accepted)).expect(422);
        closings.close(Person.COORDINATOR, longer, waiting(accepted)).expect(204);
    }

    @Test
    void a_case_taken_off_an_agenda_waits_for_the_next_however_late_it_was_accepted() {
        Accepted takenOff = Referrals.accepted(city);
        UUID meeting = closings.planIn(9);
        UUID listing = ListedCases.list(city, meeting, new CaseId(takenOff.caseId()));
        closings.close(Person.COORDINATOR, closings.planIn(8), null).expect(204);
        city.as(Person.COORDINATOR)
                .put(city.path("/listings/" + listing + "/outcome"), Said.outcome("WITHDRAWN", "Not yet"), 1)
                .expect(204);

        assertThat(closings.close(Person.COORDINATOR, meeting, null).expect(409).text())
                .contains(takenOff.caseNumber());
        closings.close(Person.COORDINATOR, meeting, waiting(new CaseId(takenOff.caseId())))
                .expect(204);
    }

    @Test
    void with_a_reason_it_may_wait_and_is_asked_about_again_at_the_next_meeting() {
        CaseId waits = cases.open(AgencyKind.POLICE, 0);
        UUID meeting = closings.planIn(30);
        closings.close(Person.COORDINATOR, meeting, waiting(waits)).expect(204);

        UUID next = closings.planIn(60);
        closings.close(Person.COORDINATOR, next, null).expect(409);
        closings.close(Person.COORDINATOR, next, waiting(waits)).expect(204);
    }

    @Test
    void why_it_may_wait_is_shown_to_coordinator_and_chair_and_not_to_the_agency_that_referred_it() {
        CaseId waits = cases.open(AgencyKind.POLICE, 0);
        UUID meeting = closings.planIn(30);
        ListedCases.list(city, meeting, cases.open(AgencyKind.POLICE, 0));
        closings.close(Person.COORDINATOR, meeting, waiting(waits)).expect(204);

        for (Person person : List.of(Person.COORDINATOR, Person.CHAIR)) {
            JsonNode said = agenda(person, meeting).get("waiting");
            assertThat(said).hasSize(1);
            assertThat(said.get(0).get("caseNumber").textValue()).isEqualTo("CT-2026-1001");
            assertThat(said.get(0).get("reason").textValue()).isEqualTo(REASON);
        }
        JsonNode police = agenda(Person.POLICE, meeting);
        assertThat(police.get("items")).hasSize(1);
        assertThat(police.get("waiting")).isEmpty();
        assertThat(agenda(Person.COORDINATOR, closings.planIn(60)).get("waiting"))
                .isEmpty();
    }

    @Test
    void who_has_a_conflict_with_a_case_that_waits_leaves_the_closing_to_another_and_is_told_nothing_of_it() {
        CaseId closed = cases.open(AgencyKind.POLICE, 0);
        CaseId other = cases.open(AgencyKind.POLICE, 0);
        cases.conflict(closed, Person.COORDINATOR);
        UUID meeting = closings.planIn(30);

        assertThat(closings.close(Person.COORDINATOR, meeting, waiting(other))
                        .expect(409)
                        .text())
                .contains("another coordinator or the chair must close this agenda")
                .doesNotContain("CT-2026");
        assertThat(closings.close(Person.COORDINATOR, meeting, waiting(closed, other))
                        .expect(409)
                        .text())
                .contains("another coordinator or the chair must close this agenda");

        assertThat(closings.close(Person.CHAIR, meeting, waiting(other))
                        .expect(409)
                        .text())
                .contains("CT-2026-1001")
                .doesNotContain("CT-2026-1002");
        closings.close(Person.CHAIR, meeting, waiting(closed, other)).expect(204);
        assertThat(agenda(Person.CHAIR, meeting).get("waiting")).hasSize(2);
        assertThat(agenda(Person.COORDINATOR, meeting).get("waiting").findValuesAsText("caseId"))
                .containsExactly(other.toString());
    }

    @Test
    void nothing_is_kept_of_a_case_that_does_not_wait_or_that_is_named_twice() {
        CaseId waits = cases.open(AgencyKind.POLICE, 0);
        CaseId listed = cases.open(AgencyKind.POLICE, 0);
        UUID meeting = closings.planIn(30);
        ListedCases.list(city, meeting, listed);

        assertThat(closings.close(Person.COORDINATOR, meeting, waiting(waits, listed))
                        .expect(422)
                        .text())
                .contains("waiting[1].caseId");
        closings.close(Person.COORDINATOR, meeting, waiting(waits, new CaseId(UUID.randomUUID())))
                .expect(422);
        closings.close(Person.COORDINATOR, meeting, waiting(waits, waits)).expect(422);
        closings.close(Person.COORDINATOR, meeting, Map.of("waiting", List.of(Map.of("caseId", waits))))
                .expect(422);
        assertThat(agenda(Person.CHAIR, meeting).get("waiting")).isEmpty();
        closings.close(Person.COORDINATOR, meeting, waiting(waits)).expect(204);
    }

    @Test
    void the_coordinator_lists_the_cases_that_are_open_and_not_those_on_a_closed_agenda() {
        CaseId listed = cases.open(AgencyKind.POLICE, 0);
        UUID meeting = closings.planIn(30);
        ListedCases.list(city, meeting, listed);
        closings.close(Person.COORDINATOR, meeting, null).expect(204);
        CaseId waits = cases.open(AgencyKind.POLICE, 0);

        assertThat(listed("?state=OPEN")).containsExactly(waits.toString());
        assertThat(listed("?state=LISTED")).containsExactly(listed.toString());
        assertThat(listed("")).hasSize(2);
        city.as(Person.COORDINATOR).get(city.path("/cases?state=open")).expect(422);
    }

    private List<String> listed(String query) {
        return city.as(Person.COORDINATOR)
                .get(city.path("/cases" + query))
                .expect(200)
                .json()
                .findValuesAsText("id");
    }

    private JsonNode agenda(Person person, UUID meeting) {
        return city.as(person)
                .get(city.path("/meetings/" + meeting + "/agenda"))
                .expect(200)
                .json();
    }
}
