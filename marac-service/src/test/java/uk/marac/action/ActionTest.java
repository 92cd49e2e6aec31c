package uk.marac.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Said;
import uk.marac.testing.Sitting;

@Tag("database")
class ActionTest {

    private final City city = City.open();
    private final Sitting sitting = Sitting.agendaSent(city, 1).inSession();
    private final UUID health = sitting.agree(AgencyKind.PRIMARY_CARE);
    private final UUID housing = sitting.agree(AgencyKind.HOUSING);

    @Nested
    class AsOwningAgency {
        @Test
        void it_sees_and_reports_its_own() {
            var api = city.as(Person.HEALTH);
            assertThat(api.get(city.path("/actions")).expect(200).json().findValuesAsText("id"))
                    .containsExactly(health.toString());
            assertThat(api.get(sitting.action(health)).expect(200).version()).isEqualTo(1);
            assertThat(api.put(sitting.action(health) + "/outcome", Said.report("IN_PROGRESS"), 1)
                            .expect(204)
                            .version())
                    .isEqualTo(2);
        }

        @Test
        void completion_wants_evidence_and_a_failure_its_reason() {
            var api = city.as(Person.HEALTH);
            String path = sitting.action(health) + "/outcome";
            api.put(path, Said.report("COMPLETE"), 1).expect(422);
            api.put(path, Said.report("NOT_DONE"), 1).expect(422);
            api.put(path, Said.report("NOT_POSSIBLE"), 1).expect(422);
            api.put(path, Said.report("SUPERSEDED"), 1).expect(422);
            api.put(path, Said.report("OPEN"), 1).expect(422);
            var done = Said.report("COMPLETE");
            done.put("evidence", "receipt 1204");
            api.put(path, done).expect(428);
            api.put(path, done, 1).expect(204);
            api.put(path, Said.report("IN_PROGRESS"), 2).expect(409);
        }

        @Test
        void it_does_not_confirm_its_own_not_possible() {
            var api = city.as(Person.HEALTH);
            var moved = Said.report("NOT_POSSIBLE");
            moved.put("reason", "she has moved away");
            api.put(sitting.action(health) + "/outcome", moved, 1).expect(204);
            assertThat(sitting.fulfilment(health)).isEqualTo("NOT_DONE");

            api.send("PUT", sitting.action(health) + "/confirmation", null, Map.of("If-Match", "\"2\""))
                    .expect(404);
            city.as(Person.CHAIR)
                    .send("PUT", sitting.action(health) + "/confirmation", null, Map.of("If-Match", "\"2\""))
                    .expect(204);
            assertThat(sitting.fulfilment(health)).isEqualTo("NOT_POSSIBLE");
            api.put(sitting.action(health) + "/outcome", Said.report("IN_PROGRESS"), 3)
                    .expect(409);
        }

        @Test
        void owning_an_action_shows_no_other_agencys() {
            Answer notYours = city.as(Person.HEALTH).get(sitting.action(housing));
            Answer notThere = city.as(Person.HEALTH).get(sitting.action(UUID.randomUUID()));
            assertThat(notYours.expect(404).bytes())
                    .isEqualTo(notThere.expect(404).bytes());
        }
    }

    @Nested
    class AsOtherAgency {
        @Test
        void it_never_records_anothers_outcome() {
            for (Person person : List.of(Person.HOUSING, Person.PROBATION, Person.CHAIR, Person.COORDINATOR)) {
                city.as(person)
                        .put(sitting.action(health) + "/outcome", Said.report("IN_PROGRESS"), 1)
                        .expect(404);
            }
            city.as(Person.HEALTH)
                    .put(sitting.action(health) + "/outcome", Said.report("IN_PROGRESS"), 1)
                    .expect(204);
        }

        @Test
        void listed_for_the_case_it_may_read_but_its_list_is_its_own() {
            assertThat(city.as(Person.HOUSING)
                            .get(sitting.action(health))
                            .expect(200)
                            .json()
                            .get("caseNumber")
                            .textValue())
                    .isEqualTo(sitting.cases.get(0).number());
            assertThat(city.as(Person.HOUSING).get(city.path("/actions")).json().findValuesAsText("id"))
                    .containsExactly(housing.toString());
            assertThat(city.as(Person.PROBATION).get(city.path("/actions")).json())
                    .isEmpty();
            city.as(Person.PROBATION).get(sitting.action(health)).expect(404);
        }

        @Test
        void it_agrees_none() {
            city.as(Person.HOUSING)
                    .post(sitting.listing(0, "/actions"), Said.action(city.agency(AgencyKind.HOUSING), false))
                    .expect(404);
        }
    }

    @Nested
    class AsCoordinator {
        @Test
        void it_sees_all_and_filters() {
            var api = city.as(Person.COORDINATOR);
            city.as(Person.HEALTH)
                    .put(sitting.action(health) + "/outcome", Said.report("IN_PROGRESS"), 1)
                    .expect(204);
            assertThat(ids(api.get(city.path("/actions")))).containsExactlyInAnyOrder("" + health, "" + housing);
            assertThat(ids(api.get(city.path("/actions?state=OPEN")))).containsExactly("" + housing);
            assertThat(ids(api.get(city.path("/actions?overdue=true")))).isEmpty();
            assertThat(ids(api.get(city.path("/actions?overdue=false")))).hasSize(2);
        }

        @Test
        void a_declared_conflict_closes_the_actions_of_the_case_at_once() {
            sitting.conflict(Person.COORDINATOR, 0);
            assertThat(ids(city.as(Person.COORDINATOR).get(city.path("/actions"))))
                    .isEmpty();
            city.as(Person.COORDINATOR).get(sitting.action(health)).expect(404);
            assertThat(ids(city.as(Person.CHAIR).get(city.path("/actions")))).hasSize(2);
        }

        @Test
        void an_action_that_cannot_be_is_refused() {
            var api = city.as(Person.COORDINATOR);
            var late = Said.action(city.agency(AgencyKind.HOUSING), false);
            late.put("dueOn", LocalDate.now().minusDays(2));
            api.post(sitting.listing(0, "/actions"), late).expect(422);
            var nobody = Said.action(city.agency(AgencyKind.HOUSING), false);
            nobody.put("ownerAgency", UUID.randomUUID());
            api.post(sitting.listing(0, "/actions"), nobody).expect(422);
        }

        @Test
        void an_action_takes_the_place_of_another_whose_owner_then_sees_the_case_no_more() {
            var better = Said.action(city.agency(AgencyKind.PROBATION), false);
            better.put("supersedes", health);
            var api = city.as(Person.COORDINATOR);
            assertThat(api.post(sitting.listing(0, "/actions"), better).id()).isNotNull();

            assertThat(api.get(sitting.action(health)).json().get("state").textValue())
                    .isEqualTo("SUPERSEDED");
            city.as(Person.HEALTH)
                    .put(sitting.action(health) + "/outcome", Said.report("IN_PROGRESS"), 2)
                    .expect(409);
            api.post(sitting.listing(0, "/actions"), better).expect(409);
        }

        @Test
        void the_same_action_sent_twice_under_one_key_is_agreed_once() {
            var api = city.as(Person.COORDINATOR);
            var action = Said.action(city.agency(AgencyKind.POLICE), true);
            UUID first = api.post(sitting.listing(0, "/actions"), action, "agree-once")
                    .id();
            UUID second = api.post(sitting.listing(0, "/actions"), action, "agree-once")
                    .id();

            assertThat(second).isEqualTo(first);
            assertThat(ids(api.get(city.path("/actions")))).hasSize(3);
        }
    }

    @Test
    void of_two_who_report_at_once_one_is_told_that_it_has_changed() {
        List<Integer> answers = IntStream.range(0, 2)
                .parallel()
                .mapToObj(i -> city.as(Person.HEALTH)
                        .put(sitting.action(health) + "/outcome", Said.report("IN_PROGRESS"), 1)
                        .status())
                .sorted()
                .toList();

        assertThat(answers).containsExactly(204, 412);
    }

    private static List<String> ids(Answer answer) {
        return answer.expect(200).json().findValuesAsText("id");
    }
}
