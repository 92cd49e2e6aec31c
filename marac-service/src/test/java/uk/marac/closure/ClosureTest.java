package uk.marac.closure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.agenda.ListedCases;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.HeardCase;
import uk.marac.testing.Referrals;
import uk.marac.testing.Said;

/** When a case may be closed, what that ends, and how it is opened again. */
@Tag("database")
class ClosureTest {

    private final City city = City.open();

    @Test
    void it_is_closed_when_it_was_heard_and_its_actions_are_settled_and_not_before() {
        HeardCase waits = HeardCase.listed(city);
        assertThat(waits.close().expect(409).text()).contains("waits on an agenda");

        City other = City.open();
        HeardCase heard = HeardCase.inSession(other);
        UUID action = heard.agree(AgencyKind.PROBATION);
        heard.conclude(Said.heard()).expect(204);
        assertThat(heard.close().expect(409).text()).contains("in session");
        heard.hold();
        assertThat(heard.close().expect(409).text()).contains("\"actions\"");
        heard.complete(action, Person.PROBATION);
        other.as(Person.COORDINATOR)
                .post(heard.file("/closures"), Map.of("reason", " "))
                .expect(422);

        heard.close().expect(201);
        assertThat(heard.state()).isEqualTo("CLOSED");
        heard.close().expect(409);
    }

    @Test
    void a_case_that_no_meeting_ever_had_or_that_was_put_off_last_is_not_closed() {
        Referrals.Accepted accepted = Referrals.accepted(city);
        city.as(Person.COORDINATOR)
                .post(city.path("/cases/" + accepted.caseId() + "/closures"), Map.of("reason", "Too much to do"))
                .expect(409);
        UUID waiting = Referrals.submitted(city).caseId();
        city.as(Person.COORDINATOR)
                .post(city.path("/cases/" + waiting + "/closures"), Map.of("reason", "Too much to do"))
                .expect(409);

        HeardCase deferred = HeardCase.inSession(City.open());
        deferred.conclude(Said.outcome("DEFERRED", "Not yet")).expect(204);
        deferred.hold();
        deferred.close().expect(409);
    }

    @Test
    void a_case_that_the_chair_took_off_in_session_is_closed_and_then_asked_about_no_more() {
        HeardCase takenOff = HeardCase.inSession(city);
        takenOff.conclude(Said.outcome("WITHDRAWN", "They are not the people whom we meant"))
                .expect(204);
        takenOff.hold();
        UUID next = ListedCases.plan(city, AgencyKind.POLICE);
        assertThat(closeAgenda(next).expect(409).text()).contains(takenOff.caseNumber);

        takenOff.close().expect(201);
        closeAgenda(next).expect(204);
    }

    @Test
    void a_case_that_was_taken_off_before_the_meeting_is_not_closed_by_who_took_it_off() {
        HeardCase early = HeardCase.listed(city);
        ListedCases.circulate(city, early.meeting);
        long version = city.as(Person.COORDINATOR)
                .get(city.path("/listings/" + early.listing + "/outcome"))
                .version();
        city.as(Person.COORDINATOR)
                .put(
                        city.path("/listings/" + early.listing + "/outcome"),
                        Said.outcome("WITHDRAWN", "No room for it"),
                        version)
                .expect(204);

        early.close().expect(409);
    }

    @Test
    void closing_ends_the_part_of_who_only_owned_an_action_and_leaves_the_referring_agencys() {
        HeardCase heard = HeardCase.withAction(city, AgencyKind.PROBATION, Person.PROBATION);
        city.as(Person.PROBATION).get(heard.file("")).expect(200);
        heard.close().expect(201);

        city.as(Person.PROBATION).get(heard.file("")).expect(404);
        city.as(Person.HOUSING).get(heard.file("")).expect(200);

        heard.reopen().expect(204);
        city.as(Person.PROBATION).get(heard.file("")).expect(200);
        city.as(Person.HEALTH).get(heard.file("")).expect(404);
    }

    @Test
    void a_glass_that_was_broken_before_does_not_outlast_the_closing_and_none_is_broken_after() {
        HeardCase heard = HeardCase.heard(city);
        UUID other = Referrals.accepted(city).caseId();
        for (String path : List.of(heard.file(""), city.path("/cases/" + other))) {
            city.steppedUp(Person.HEALTH)
                    .post(path + "/break-glass", Map.of("reason", "A call in the night"))
                    .expect(201);
            city.as(Person.HEALTH).get(path).expect(200);
        }
        heard.close().expect(201);

        city.as(Person.HEALTH).get(heard.file("")).expect(404);
        city.as(Person.HEALTH).get(city.path("/cases/" + other)).expect(200);
        city.steppedUp(Person.HEALTH)
                .post(heard.file("/break-glass"), Map.of("reason", "Another call"))
                .expect(404);
    }

    @Test
    void nothing_is_owed_anew_in_a_closed_case() {
        HeardCase heard = HeardCase.inSession(city);
        UUID action = heard.agree(AgencyKind.POLICE);
        heard.conclude(Said.heard()).expect(204);
        heard.hold();
        heard.complete(action, Person.POLICE);
        heard.close().expect(201);
        String path = city.path("/actions/" + action);

        city.as(Person.CHAIR)
                .put(path + "/reopening", Map.of("reason", "The lock is broken"), 2)
                .expect(409);
        Answer agreed = city.as(Person.CHAIR)
                .post(
                        city.path("/listings/" + heard.listing + "/actions"),
                        Said.action(city.agency(AgencyKind.POLICE), false));
        assertThat(agreed.expect(409).text()).contains("is closed");
        city.as(Person.COORDINATOR)
                .post(
                        city.path("/meetings/" + ListedCases.plan(city, AgencyKind.POLICE) + "/listings"),
                        Map.of("caseId", heard.id))
                .expect(409);

        heard.reopen().expect(204);
        city.as(Person.CHAIR)
                .put(path + "/reopening", Map.of("reason", "The lock is broken"), 2)
                .expect(204);
    }

    @Test
    void a_reopened_case_is_asked_about_at_the_next_agenda_and_can_be_closed_again() {
        HeardCase heard = HeardCase.heard(city);
        heard.reopen().expect(409);
        heard.close().expect(201);
        heard.reopen().expect(204);
        UUID next = ListedCases.plan(city, AgencyKind.POLICE);

        assertThat(heard.state()).isEqualTo("OPEN");
        assertThat(closeAgenda(next).expect(409).text()).contains(heard.caseNumber);
        heard.close().expect(201);
        closeAgenda(next).expect(204);
        JsonNode closures = city.as(Person.CHAIR).get(heard.file("/closures")).json();
        assertThat(closures).hasSize(2);
        assertThat(closures.get(0).get("reopenedReason").textValue()).isEqualTo("It was closed by mistake");
        assertThat(closures.get(1).get("reopenedAt").isNull()).isTrue();
    }

    @Test
    void only_the_coordinator_closes_and_reopens_and_only_they_and_the_chair_read_why() {
        HeardCase heard = HeardCase.heard(city);
        Map<String, String> reason = Map.of("reason", "All done");
        for (Person person : List.of(Person.CHAIR, Person.HOUSING, Person.IDVA, Person.ADMINISTRATOR)) {
            city.as(person).post(heard.file("/closures"), reason).expect(404);
        }
        heard.close().expect(201);
        for (Person person : List.of(Person.CHAIR, Person.HOUSING, Person.IDVA, Person.ADMINISTRATOR)) {
            city.as(person).put(heard.file("/reopening"), reason).expect(404);
        }
        city.as(Person.HOUSING).get(heard.file("/closures")).expect(404);
        city.as(Person.CHAIR).get(heard.file("/closures")).expect(200);
    }

    private Answer closeAgenda(UUID meeting) {
        long version = city.as(Person.COORDINATOR)
                .get(city.path("/meetings/" + meeting))
                .version();
        return city.as(Person.COORDINATOR)
                .send(
                        "POST",
                        city.path("/meetings/" + meeting + "/agenda/closing"),
                        null,
                        ListedCases.ifMatch(version));
    }
}
