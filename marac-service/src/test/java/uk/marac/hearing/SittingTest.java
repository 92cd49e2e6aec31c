package uk.marac.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Said;
import uk.marac.testing.Sitting;

@Tag("database")
@Tag("versions")
class SittingTest {

    private final City city = City.open();

    @Test
    void a_meeting_closes_only_when_every_case_has_an_outcome_and_says_which_have_none() {
        Sitting sitting = Sitting.agendaSent(city, 3).inSession();
        var chair = city.as(Person.CHAIR);
        chair.put(sitting.listing(0, "/outcome"), Said.heard(), 1).expect(204);
        assertThat(chair.post(sitting.path("/closing"), Map.of()).expect(409).text())
                .contains(sitting.cases.get(1).number())
                .contains(sitting.cases.get(2).number())
                .doesNotContain(sitting.cases.get(0).number());

        chair.put(sitting.listing(1, "/outcome"), Map.of("outcome", "NOT_REACHED"), 1)
                .expect(204);
        chair.put(sitting.listing(2, "/outcome"), Said.outcome("WITHDRAWN", "she has moved away"), 1)
                .expect(204);
        chair.post(sitting.path("/closing"), Map.of()).expect(204);
        chair.post(sitting.path("/closing"), Map.of()).expect(409);
    }

    @Test
    void a_conflicted_chair_closing_is_not_told_the_number_of_the_case_that_is_closed_to_them() {
        Sitting sitting = Sitting.agendaSent(city, 2).inSession();
        sitting.conflict(Person.CHAIR, 1);
        var chair = city.as(Person.CHAIR);
        assertThat(chair.post(sitting.path("/closing"), Map.of()).expect(409).text())
                .contains(sitting.cases.get(0).number())
                .contains("1 closed to you")
                .doesNotContain(sitting.cases.get(1).number());

        Answer notYours = chair.put(sitting.listing(1, "/outcome"), Said.heard(), 1);
        Answer notThere = chair.put(city.path("/listings/" + UUID.randomUUID() + "/outcome"), Said.heard(), 1);
        assertThat(notYours.expect(404).bytes()).isEqualTo(notThere.expect(404).bytes());
    }

    @Test
    void a_case_is_heard_only_with_risk_summary_victim_feedback_and_something_about_the_perpetrator() {
        Sitting sitting = Sitting.agendaSent(city, 1).inSession();
        var chair = city.as(Person.CHAIR);
        String path = sitting.listing(0, "/outcome");
        Map<String, Object> unexplained = Said.heard();
        Map<String, Object> summary = new HashMap<>((Map<String, Object>) unexplained.get("riskSummary"));
        assertThat(summary.remove("noPerpetratorAction")).isNotNull();
        unexplained.put("riskSummary", summary);

        for (String missing : List.of("riskSummary", "victimTold")) {
            Map<String, Object> body = Said.heard();
            assertThat(body.remove(missing)).isNotNull();
            assertThat(chair.put(path, body, 1).expect(422).text()).contains(missing);
        }
        assertThat(chair.put(path, unexplained, 1).expect(422).text()).contains("noPerpetratorAction");
        var notAimed = Said.action(city.agency(AgencyKind.POLICE), false);
        assertThat(chair.post(sitting.listing(0, "/actions"), notAimed).id()).isNotNull();
        chair.put(path, unexplained, 1).expect(422);
        var aimed = Said.action(city.agency(AgencyKind.POLICE), true);
        assertThat(chair.post(sitting.listing(0, "/actions"), aimed).id()).isNotNull();
        chair.put(path, unexplained, 1).expect(204);

        assertThat(chair.get(path)
                        .expect(200)
                        .json()
                        .get("riskSummary")
                        .get("toWhom")
                        .textValue())
                .isEqualTo("Ruth and the baby");
    }

    @Test
    void a_second_deferral_is_for_the_chair() {
        Sitting first = Sitting.agendaSent(city, 1).inSession();
        var deferred = Said.outcome("DEFERRED", "the Idva is ill");
        var coordinator = city.as(Person.COORDINATOR);
        coordinator
                .put(first.listing(0, "/outcome"), Map.of("outcome", "DEFERRED"), 1)
                .expect(422);
        coordinator.put(first.listing(0, "/outcome"), deferred, 1).expect(204);
        coordinator.put(first.listing(0, "/outcome"), deferred, 2).expect(204);

        Sitting second = first.again().inSession();
        coordinator.put(second.listing(0, "/outcome"), deferred, 1).expect(409);
        city.as(Person.CHAIR).put(second.listing(0, "/outcome"), deferred, 1).expect(204);
    }

    @Test
    void not_reaching_a_case_a_second_time_is_for_the_chair_and_the_first_time_is_not() {
        Sitting first = Sitting.agendaSent(city, 2).inSession();
        var coordinator = city.as(Person.COORDINATOR);
        var notReached = Map.of("outcome", "NOT_REACHED");
        coordinator.put(first.listing(0, "/outcome"), notReached, 1).expect(204);
        coordinator
                .put(first.listing(1, "/outcome"), Said.outcome("DEFERRED", "the Idva is ill"), 1)
                .expect(204);

        Sitting second = first.again().inSession();
        assertThat(coordinator
                        .put(second.listing(0, "/outcome"), notReached, 1)
                        .expect(409)
                        .text())
                .contains("not reached before");
        coordinator.put(second.listing(1, "/outcome"), notReached, 1).expect(204);
        city.as(Person.CHAIR).put(second.listing(0, "/outcome"), notReached, 1).expect(204);
    }

    @Test
    void a_case_is_taken_off_in_session_by_the_chair_alone_and_before_it_by_the_coordinator_too() {
        var coordinator = city.as(Person.COORDINATOR);
        var withdrawn = Said.outcome("WITHDRAWN", "she has moved away");
        Sitting ahead = Sitting.agendaSent(city, 1);
        coordinator.put(ahead.listing(0, "/outcome"), withdrawn, 1).expect(204);

        Sitting sitting = Sitting.agendaSent(city, 1).inSession();
        coordinator.put(sitting.listing(0, "/outcome"), withdrawn, 1).expect(409);
        city.as(Person.CHAIR).put(sitting.listing(0, "/outcome"), withdrawn, 1).expect(204);
        // The words may be corrected by whoever records: whose decision it was stands.
        coordinator
                .put(sitting.listing(0, "/outcome"), Said.outcome("WITHDRAWN", "she has moved to Leeds"), 2)
                .expect(204);
    }

    @Test
    void after_the_session_words_are_corrected_but_not_the_outcome() {
        Sitting sitting = Sitting.agendaSent(city, 1);
        var chair = city.as(Person.CHAIR);
        sitting.sign(Person.CHAIR);
        chair.put(sitting.listing(0, "/outcome"), Said.heard(), 1).expect(409);
        chair.post(sitting.path("/closing"), Map.of()).expect(409);
        chair.post(sitting.path("/opening"), Map.of()).expect(204);
        chair.put(sitting.listing(0, "/outcome"), Said.heard(), 1).expect(204);
        chair.post(sitting.path("/closing"), Map.of()).expect(204);

        chair.put(sitting.listing(0, "/outcome"), Said.outcome("WITHDRAWN", "no"), 2)
                .expect(409);
        chair.put(sitting.listing(0, "/outcome"), Said.heard(), 2).expect(204);
    }

    @Test
    void of_two_who_record_an_outcome_at_once_one_is_told_that_it_has_changed() {
        Sitting sitting = Sitting.agendaSent(city, 1).inSession();
        List<Integer> answers = IntStream.range(0, 2)
                .parallel()
                .mapToObj(i -> city.as(i == 0 ? Person.CHAIR : Person.COORDINATOR)
                        .put(sitting.listing(0, "/outcome"), Said.heard(), 1)
                        .status())
                .sorted()
                .toList();

        assertThat(answers).containsExactly(204, 412);
        city.as(Person.CHAIR).put(sitting.listing(0, "/outcome"), Said.heard()).expect(428);
    }

    @Test
    void a_representative_neither_opens_nor_closes_nor_records() {
        Sitting sitting = Sitting.agendaSent(city, 1);
        for (Person person : List.of(Person.HOUSING, Person.IDVA, Person.ADMINISTRATOR, Person.AUDITOR)) {
            var api = city.as(person);
            api.post(sitting.path("/opening"), Map.of()).expect(404);
            api.post(sitting.path("/closing"), Map.of()).expect(404);
            api.get(sitting.listing(0, "/outcome")).expect(404);
            api.put(sitting.listing(0, "/outcome"), Said.heard(), 1).expect(404);
        }
        city.as(Person.COORDINATOR).get(sitting.listing(0, "/outcome")).expect(200);
    }
}
