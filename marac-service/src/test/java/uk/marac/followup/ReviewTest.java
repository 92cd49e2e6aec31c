package uk.marac.followup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.protocol.MeetingKinds;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Said;
import uk.marac.testing.Sitting;

/** What was agreed at one meeting is read out at the next. */
@Tag("database")
class ReviewTest {

    private final City city = City.open();
    private final Sitting first = Sitting.agendaSent(city, 1).inSession();
    private final UUID health = first.agree(AgencyKind.PRIMARY_CARE);

    @Test
    void the_next_meeting_hears_what_changed_apart_from_what_was_not_done() {
        UUID done = reported(Person.POLICE, AgencyKind.POLICE, "COMPLETE");
        UUID claimed = reported(Person.HOUSING, AgencyKind.HOUSING, "NOT_POSSIBLE");
        UUID confirmed = reported(Person.HOUSING, AgencyKind.HOUSING, "NOT_POSSIBLE");
        UUID notDone = reported(Person.PROBATION, AgencyKind.PROBATION, "NOT_DONE");
        city.as(Person.CHAIR)
                .send("PUT", first.action(confirmed) + "/confirmation", null, Map.of("If-Match", "\"2\""))
                .expect(204);
        Sitting second = first.again();

        for (Person person : List.of(Person.COORDINATOR, Person.CHAIR)) {
            assertThat(findings(person, second))
                    .isEqualTo(Map.of(
                            health, "IN_TIME",
                            done, "DONE",
                            claimed, "CLAIMED_NOT_POSSIBLE",
                            confirmed, "NOT_POSSIBLE",
                            notDone, "NOT_DONE"));
        }
        assertThat(review(Person.CHAIR, second).get("agencies").findValuesAsText("name"))
                .isSorted()
                .hasSize(4);
    }

    @Test
    void what_it_agrees_itself_is_for_the_meeting_after_it() {
        Sitting second = first.again().inSession();
        UUID later = second.agree(AgencyKind.HOUSING);

        assertThat(findings(Person.CHAIR, first)).isEmpty();
        assertThat(findings(Person.CHAIR, second)).containsOnlyKeys(health);
        assertThat(findings(Person.CHAIR, second.again())).containsOnlyKeys(health, later);
    }

    @Test
    void what_was_closed_is_read_out_once_and_what_is_owed_every_time() {
        UUID done = reported(Person.POLICE, AgencyKind.POLICE, "COMPLETE");
        Sitting second = first.again();
        assertThat(findings(Person.CHAIR, second)).containsOnlyKeys(health, done);
        second.inSession();

        assertThat(findings(Person.CHAIR, second)).containsOnlyKeys(health, done);
        assertThat(findings(Person.CHAIR, second.again())).containsOnlyKeys(health);
        JsonNode line = review(Person.CHAIR, second.again()).at("/agencies/0/lines/0");
        assertThat(line.get("timesReadOut").intValue()).isEqualTo(1);
    }

    @Test
    void what_another_action_replaced_is_read_out_once() {
        Map<String, Object> better = Said.action(city.agency(AgencyKind.HOUSING), false);
        better.put("supersedes", health);
        UUID replacement =
                city.as(Person.CHAIR).post(first.listing(0, "/actions"), better).id();
        Sitting second = first.again();

        assertThat(findings(Person.CHAIR, second)).isEqualTo(Map.of(health, "SUPERSEDED", replacement, "IN_TIME"));
        second.inSession();
        assertThat(findings(Person.CHAIR, second.again())).containsOnlyKeys(replacement);
    }

    @Test
    void an_agency_finds_its_own_and_no_other() {
        UUID housing = first.agree(AgencyKind.HOUSING);
        Sitting second = first.again();

        assertThat(findings(Person.HEALTH, second)).containsOnlyKeys(health);
        assertThat(findings(Person.HOUSING, second)).containsOnlyKeys(housing);
        assertThat(findings(Person.POLICE, second)).isEmpty();
        assertThat(findings(Person.CHILDREN, second)).isEmpty();
    }

    @Test
    void who_has_no_part_in_actions_finds_no_review_nor_does_another_area() {
        String path = first.again().path("/actions-review");
        for (Person person : List.of(Person.STEERING_GROUP, Person.AUDITOR, Person.ADMINISTRATOR)) {
            city.as(person).get(path).expect(404);
        }
        City.open().as(Person.COORDINATOR).get(path).expect(404);
        city.as(Person.COORDINATOR).get(path).expect(200);
    }

    @Test
    void a_case_closed_to_somebody_is_not_read_out_to_them() {
        first.conflict(Person.COORDINATOR, 0);
        Sitting second = first.again();

        assertThat(findings(Person.COORDINATOR, second)).isEmpty();
        assertThat(findings(Person.CHAIR, second)).containsOnlyKeys(health);
    }

    @Test
    void an_emergency_meeting_hears_of_its_own_cases_and_the_agencies_at_its_table_not_before_it_is_held() {
        Sitting other = Sitting.agendaSent(city, 1).inSession();
        UUID elsewhere = other.agree(AgencyKind.PRIMARY_CARE);
        UUID housing = first.agree(AgencyKind.HOUSING);
        Sitting emergency = first.again(MeetingKinds.EMERGENCY);

        assertThat(findings(Person.COORDINATOR, emergency)).containsOnlyKeys(health, housing);
        assertThat(findings(Person.HOUSING, emergency)).isEmpty();
        emergency.inSession();
        assertThat(findings(Person.HOUSING, emergency)).containsOnlyKeys(housing);
        assertThat(findings(Person.HEALTH, emergency)).isEmpty();
        assertThat(findings(Person.HEALTH, first.again())).containsOnlyKeys(health, elsewhere);
    }

    @Test
    void of_which_case_an_emergency_meeting_was_that_was_cancelled_no_agency_learns() {
        UUID housing = first.agree(AgencyKind.HOUSING);
        Sitting emergency = first.again(MeetingKinds.EMERGENCY);
        city.as(Person.COORDINATOR)
                .post(emergency.path("/cancellation"), Map.of("reason", "He was arrested"), 1)
                .expect(204);

        assertThat(findings(Person.COORDINATOR, emergency)).containsOnlyKeys(health, housing);
        assertThat(findings(Person.HOUSING, emergency)).isEmpty();
        assertThat(findings(Person.HOUSING, first.again())).containsOnlyKeys(housing);
    }

    @Test
    void the_chair_records_what_was_said_while_the_meeting_is_in_session() {
        Sitting second = first.again();
        String path = second.path("/actions/" + health + "/remarks");
        Map<String, Object> said = Map.of("said", "The surgery has nobody until May");
        city.as(Person.CHAIR).post(path, said).expect(409);
        second.inSession();

        city.as(Person.CHAIR).post(path, said).expect(201);
        city.as(Person.CHAIR).post(path, Map.of("said", " ")).expect(422);
        for (Person person : List.of(Person.COORDINATOR, Person.HEALTH, Person.HOUSING, Person.STEERING_GROUP)) {
            city.as(person).post(path, said).expect(404);
        }
        UUID own = second.agree(AgencyKind.HOUSING);
        city.as(Person.CHAIR)
                .post(second.path("/actions/" + own + "/remarks"), said)
                .expect(409);
        city.as(Person.CHAIR)
                .post(second.path("/actions/" + UUID.randomUUID() + "/remarks"), said)
                .expect(404);

        assertThat(review(Person.COORDINATOR, second).toString()).contains("nobody until May");
        assertThat(review(Person.CHAIR, second.again()).toString()).contains("nobody until May");
        assertThat(review(Person.HEALTH, second).toString())
                .contains(health.toString())
                .doesNotContain("nobody until May");
    }

    private UUID reported(Person owner, AgencyKind agency, String state) {
        UUID action = first.agree(agency);
        Map<String, Object> report = Said.report(state);
        report.put("evidence", "receipt 1204");
        report.put("reason", "she has moved away");
        city.as(owner).put(first.action(action) + "/outcome", report, 1).expect(204);
        return action;
    }

    private JsonNode review(Person person, Sitting sitting) {
        return city.as(person).get(sitting.path("/actions-review")).expect(200).json();
    }

    private Map<UUID, String> findings(Person person, Sitting sitting) {
        Map<UUID, String> findings = new HashMap<>();
        for (JsonNode agency : review(person, sitting).get("agencies")) {
            for (JsonNode line : agency.get("lines")) {
                assertThat(line.at("/action/ownerAgency")).isEqualTo(agency.get("agency"));
                findings.put(
                        UUID.fromString(line.at("/action/id").textValue()),
                        line.get("finding").textValue());
            }
        }
        return findings;
    }
}
