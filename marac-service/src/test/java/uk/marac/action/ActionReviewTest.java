package uk.marac.action;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Said;
import uk.marac.testing.Sitting;

/** What coordinator and chair see to: that an action is due some day soon, and that complete means done. */
@Tag("database")
class ActionReviewTest {

    private final City city = City.open();
    private final Sitting sitting = Sitting.agendaSent(city, 1).inSession();
    private final UUID health = sitting.agree(AgencyKind.PRIMARY_CARE);
    private final UUID housing = sitting.agree(AgencyKind.HOUSING);

    @Test
    void an_action_that_is_not_done_after_all_is_reopened_with_a_reason_that_its_owner_reads() {
        complete();
        var api = city.as(Person.COORDINATOR);
        var reason = Map.of("reason", "The old key still turns");
        api.put(sitting.action(health) + "/reopening", Map.of("reason", " "), 2).expect(422);
        api.put(sitting.action(health) + "/reopening", reason).expect(428);
        api.put(sitting.action(health) + "/reopening", reason, 1).expect(412);
        api.put(sitting.action(housing) + "/reopening", reason, 1).expect(409);
        city.as(Person.HEALTH)
                .put(sitting.action(health) + "/reopening", reason, 2)
                .expect(404);
        assertThat(sitting.fulfilment(health)).isEqualTo("DONE");

        api.put(sitting.action(health) + "/reopening", reason, 2).expect(204);

        JsonNode seen =
                city.as(Person.HEALTH).get(sitting.action(health)).expect(200).json();
        assertThat(seen.get("state").textValue()).isEqualTo("IN_PROGRESS");
        assertThat(seen.get("reopenedReason").textValue()).isEqualTo("The old key still turns");
        assertThat(seen.get("evidence").textValue()).isEqualTo("receipt 1204");
        assertThat(sitting.fulfilment(health)).isEqualTo("OUTSTANDING");
        city.as(Person.CHAIR)
                .put(sitting.action(health) + "/reopening", reason, 3)
                .expect(409);
        var done = Said.report("COMPLETE");
        done.put("evidence", "receipt 1205");
        city.as(Person.HEALTH).put(sitting.action(health) + "/outcome", done, 3).expect(204);
        city.as(Person.CHAIR)
                .put(sitting.action(health) + "/reopening", reason, 4)
                .expect(204);
    }

    @Test
    void an_action_that_is_complete_but_not_enough_is_replaced() {
        complete();
        var better = Said.action(city.agency(AgencyKind.PROBATION), false);
        better.put("supersedes", health);

        assertThat(city.as(Person.CHAIR)
                        .post(sitting.listing(0, "/actions"), better)
                        .id())
                .isNotNull();

        assertThat(sitting.fulfilment(health)).isEqualTo("SUPERSEDED");
        assertThat(sitting.fulfilment(housing)).isEqualTo("OUTSTANDING");
    }

    @Test
    void every_word_about_an_action_is_kept_when_a_later_one_takes_its_place() {
        var forgotten = Said.report("NOT_DONE");
        forgotten.put("reason", "we forgot");
        city.as(Person.HEALTH)
                .put(sitting.action(health) + "/outcome", forgotten, 1)
                .expect(204);
        city.as(Person.HEALTH)
                .put(sitting.action(health) + "/outcome", Said.report("IN_PROGRESS"), 2)
                .expect(204);
        var better = Said.action(city.agency(AgencyKind.PROBATION), false);
        better.put("supersedes", health);
        UUID replacement = city.as(Person.CHAIR)
                .post(sitting.listing(0, "/actions"), better)
                .id();

        JsonNode updates = city.as(Person.COORDINATOR)
                .get(sitting.action(health) + "/updates")
                .expect(200)
                .json();
        assertThat(updates.findValuesAsText("act")).containsExactly("REPORT_NOT_DONE", "REPORT_PROGRESS", "SUPERSEDE");
        assertThat(updates.at("/0/reason").textValue()).isEqualTo("we forgot");
        assertThat(updates.at("/1/reason").isNull()).isTrue();
        assertThat(updates.at("/2/replacedBy").textValue()).isEqualTo(replacement.toString());
        assertThat(city.as(Person.COORDINATOR)
                        .get(sitting.action(housing) + "/updates")
                        .expect(200)
                        .json())
                .isEmpty();
        city.as(Person.CHILDREN).get(sitting.action(health) + "/updates").expect(404);
    }

    private void complete() {
        var done = Said.report("COMPLETE");
        done.put("evidence", "receipt 1204");
        city.as(Person.HEALTH).put(sitting.action(health) + "/outcome", done, 1).expect(204);
    }

    @Test
    void an_action_is_due_within_the_months_of_the_protocol_and_not_a_day_later() {
        var api = city.as(Person.COORDINATOR);
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        var last = Said.action(city.agency(AgencyKind.HOUSING), false);
        for (LocalDate day : List.of(today.plusMonths(12).plusDays(1), LocalDate.of(9999, 12, 31))) {
            last.put("dueOn", day);
            assertThat(api.post(sitting.listing(0, "/actions"), last)
                            .expect(422)
                            .text())
                    .contains("dueOn");
        }
        last.put("dueOn", today.plusMonths(12));
        api.post(sitting.listing(0, "/actions"), last).expect(201);

        setMonths(1);
        api.post(sitting.listing(0, "/actions"), last).expect(422);
        last.put("dueOn", today.plusMonths(1));
        api.post(sitting.listing(0, "/actions"), last).expect(201);
    }

    private void setMonths(int months) {
        var administrator = city.steppedUp(Person.ADMINISTRATOR);
        var read = administrator.get(city.path("/protocol")).expect(200);
        ObjectNode settings = (ObjectNode) read.json().get("settings");
        for (int refused : List.of(0, 25)) {
            administrator
                    .post(city.path("/protocol"), settings.put("actionMonths", refused), read.version())
                    .expect(422);
        }
        administrator
                .post(city.path("/protocol"), settings.put("actionMonths", months), read.version())
                .expect(201);
    }
}
