package uk.marac.flag;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.HeardCase;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Submitted;

/** Incidents logged against a flag, from the agency that logs one to the coordinator's answer. */
@Tag("database")
class IncidentTest {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/London"));

    private final City city = City.open();
    private final HeardCase heard = HeardCase.heard(city);
    private final String flag = heard.flag(Person.POLICE);

    @Test
    void an_incident_against_a_live_flag_proposes_a_repeat_and_says_by_what_rule() {
        JsonNode told = log(Person.POLICE, flag, TODAY).expect(200).json();

        assertThat(told.get("proposal").textValue()).isEqualTo("REPEAT_PROPOSED");
        assertThat(told.get("why").textValue()).isEqualTo("WITHIN_WINDOW");
        assertThat(told.get("anchor").textValue()).isEqualTo("LAST_REFERRAL");
        assertThat(told.get("anchorOn").textValue()).isEqualTo(TODAY.toString());
        assertThat(told.get("lastDay").textValue())
                .isEqualTo(TODAY.plusMonths(12).toString());
        assertThat(told.get("protocol").intValue()).isEqualTo(1);
        assertThat(told.get("earlierCase").textValue()).isEqualTo(heard.id.toString());
        assertThat(told.get("earlierCaseNumber").textValue()).isEqualTo(heard.caseNumber);
        assertThat(told.get("waiting").booleanValue()).isTrue();
    }

    @Test
    void the_coordinator_has_it_until_it_is_dismissed_with_a_reason_and_no_other_agency_ever_has() {
        UUID incident = logged(city, Person.POLICE, flag);
        UUID other = logged(city, Person.HOUSING, heard.flag(Person.HOUSING));

        assertThat(waiting(Person.COORDINATOR)).containsExactly(incident, other);
        assertThat(waiting(Person.CHAIR)).containsExactly(incident, other);
        assertThat(waiting(Person.POLICE)).containsExactly(incident);
        assertThat(waiting(Person.HOUSING)).containsExactly(other);
        assertThat(waiting(Person.HEALTH)).isEmpty();
        city.as(Person.HOUSING).get(city.path("/incidents/" + incident)).expect(404);

        answer(Person.COORDINATOR, incident, Map.of(), 1).expect(422);
        answer(Person.COORDINATOR, incident, Map.of("reason", " "), 1).expect(422);
        Map<String, Object> dismissal = Map.of("reason", "It was told before the referral");
        answer(Person.POLICE, incident, dismissal, 1).expect(404);
        answer(Person.CHAIR, incident, dismissal, 1).expect(404);
        answer(Person.COORDINATOR, incident, dismissal, 1).expect(204);
        answer(Person.COORDINATOR, incident, dismissal, 1).expect(412);

        assertThat(waiting(Person.COORDINATOR)).containsExactly(other);
        assertThat(city.as(Person.POLICE)
                        .get(city.path("/incidents/" + incident))
                        .json()
                        .get("answerReason")
                        .textValue())
                .isEqualTo("It was told before the referral");
        assertThat(ids(city.as(Person.COORDINATOR).get(city.path("/incidents?waiting=false"))))
                .containsExactly(incident);
        assertThat(ids(city.as(Person.COORDINATOR).get(city.path("/incidents"))))
                .containsExactly(incident, other);
    }

    @Test
    void it_is_linked_to_a_referral_and_waits_again_when_that_is_withdrawn() {
        UUID incident = logged(city, Person.POLICE, flag);
        Submitted made = Referrals.submitted(city);
        Submitted withdrawn = Referrals.submitted(city);
        withdraw(withdrawn);

        answer(Person.COORDINATOR, incident, Map.of("referral", UUID.randomUUID()), 1)
                .expect(422);
        answer(Person.COORDINATOR, incident, Map.of("referral", heard.referral), 1)
                .expect(422);
        answer(Person.COORDINATOR, incident, Map.of("referral", withdrawn.referral()), 1)
                .expect(422);
        answer(Person.COORDINATOR, incident, Map.of("referral", made.referral(), "reason", "By another name"), 1)
                .expect(204);
        assertThat(waiting(Person.COORDINATOR)).isEmpty();
        JsonNode linked = city.as(Person.COORDINATOR)
                .get(city.path("/incidents/" + incident))
                .json();
        assertThat(linked.get("referral").textValue()).isEqualTo(made.referral().toString());
        assertThat(linked.get("state").textValue()).isEqualTo("LINKED");

        withdraw(made);
        assertThat(waiting(Person.COORDINATOR)).containsExactly(incident);
    }

    @Test
    void the_agency_that_logged_it_learns_that_it_was_answered_and_nothing_of_anothers_referral() {
        UUID incident = logged(city, Person.POLICE, flag);
        UUID dismissed = logged(city, Person.POLICE, flag);
        Submitted made = Referrals.submitted(city);
        assertThat(view(Person.POLICE, incident).get("state").textValue()).isEqualTo("WAITING");
        Map<String, Object> reason = Map.of("reason", "Seen to");
        answer(Person.COORDINATOR, dismissed, reason, 1).expect(204);
        answer(Person.COORDINATOR, incident, Map.of("referral", made.referral(), "reason", "Seen to"), 1)
                .expect(204);

        JsonNode answered = view(Person.POLICE, incident);
        assertThat(answered.get("state").textValue()).isEqualTo("ANSWERED");
        assertThat(answered.toString())
                .isEqualTo(view(Person.POLICE, dismissed)
                        .toString()
                        .replace(dismissed.toString(), incident.toString())
                        .replace(
                                view(Person.POLICE, dismissed).get("loggedAt").textValue(),
                                answered.get("loggedAt").textValue()));
        withdraw(made);
        assertThat(view(Person.POLICE, incident)).isEqualTo(answered);
        assertThat(waiting(Person.POLICE)).isEmpty();
        assertThat(view(Person.CHAIR, incident).get("waiting").booleanValue()).isTrue();
        assertThat(view(Person.CHAIR, dismissed).get("state").textValue()).isEqualTo("DISMISSED");
    }

    @Test
    void to_whom_the_case_of_the_linked_referral_is_closed_is_not_told_which_it_is() {
        UUID incident = logged(city, Person.POLICE, flag);
        Submitted made = Referrals.submitted(city);
        answer(Person.COORDINATOR, incident, Map.of("referral", made.referral(), "reason", "By another name"), 1)
                .expect(204);
        city.as(Person.CHAIR)
                .post(city.path("/cases/" + made.caseId() + "/conflicts"), Map.of("nature", "My cousin."))
                .expect(201);

        assertThat(view(Person.CHAIR, incident).get("referral").isNull()).isTrue();
        assertThat(view(Person.COORDINATOR, incident).get("referral").textValue())
                .isEqualTo(made.referral().toString());
    }

    @Test
    void nothing_is_logged_of_tomorrow_or_against_a_flag_that_was_taken_off() {
        log(Person.POLICE, flag, TODAY.plusDays(1)).expect(422);
        log(Person.HOUSING, flag, TODAY).expect(404);
        log(Person.COORDINATOR, flag, TODAY).expect(404);
        city.as(Person.POLICE)
                .put(flag + "/removal", Map.of("reason", "On the wrong record"), 1)
                .expect(204);

        assertThat(log(Person.POLICE, flag, TODAY).expect(409).text()).contains("make a referral");
        assertThat(waiting(Person.COORDINATOR)).isEmpty();
    }

    @Test
    void what_is_sent_twice_is_logged_once() {
        Map<String, Object> said = said(TODAY);
        String key = "an-incident-" + UUID.randomUUID();
        UUID first = id(city.as(Person.POLICE).post(flag + "/incidents", said, key));
        UUID second = id(city.as(Person.POLICE).post(flag + "/incidents", said, key));

        assertThat(second).isEqualTo(first);
        assertThat(waiting(Person.COORDINATOR)).containsExactly(first);
    }

    /** Answers the id of what was logged of today. */
    static UUID logged(City city, Person person, String flag) {
        return id(city.as(person).post(flag + "/incidents", said(TODAY)));
    }

    private Answer log(Person person, String against, LocalDate on) {
        return city.as(person).post(against + "/incidents", said(on));
    }

    private static Map<String, Object> said(LocalDate on) {
        return new HashMap<>(Map.of(
                "occurredOn",
                on,
                "basis",
                "INCIDENT",
                "kinds",
                List.of("UNWANTED_CONTACT", "BREACH_OF_BAIL"),
                "account",
                "He waited at the school gate",
                "disclosedTo",
                "the head teacher"));
    }

    private static UUID id(Answer answer) {
        return UUID.fromString(answer.expect(200).json().get("id").textValue());
    }

    private Answer answer(Person person, UUID incident, Map<String, Object> said, long version) {
        return city.as(person).put(city.path("/incidents/" + incident + "/answer"), said, version);
    }

    private JsonNode view(Person person, UUID incident) {
        return city.as(person)
                .get(city.path("/incidents/" + incident))
                .expect(200)
                .json();
    }

    private void withdraw(Submitted referral) {
        city.as(Person.HOUSING)
                .send(
                        "POST",
                        city.path("/referrals/" + referral.referral() + "/withdrawal"),
                        Map.of("reason", "She asked us to"),
                        Map.of("If-Match", "\"" + referral.version() + "\""))
                .expect(204);
    }

    private List<UUID> waiting(Person person) {
        return ids(city.as(person).get(city.path("/incidents?waiting=true")));
    }

    private static List<UUID> ids(Answer answer) {
        return answer.expect(200).json().findValuesAsText("id").stream()
                .map(UUID::fromString)
                .toList();
    }
}
