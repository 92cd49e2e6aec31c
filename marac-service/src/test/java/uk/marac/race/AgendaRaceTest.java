package uk.marac.race;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import uk.marac.agency.AgencyKind;
import uk.marac.agenda.ListedCases;
import uk.marac.id.CaseId;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Said;

/** One agenda, and two who change it at once. */
@Tag("database")
class AgendaRaceTest {

    private static final City CITY = City.open();

    // One for all repetitions, so that no number is given twice in the city.
    private static final ListedCases CASES = new ListedCases(CITY);

    private final UUID meeting = ListedCases.plan(CITY, AgencyKind.POLICE);
    private final CaseId first = CASES.open(AgencyKind.POLICE, 0);
    private final UUID ofFirst = ListedCases.list(CITY, meeting, first);
    private final UUID ofSecond = ListedCases.list(CITY, meeting, CASES.open(AgencyKind.POLICE, 0));
    private final UUID ofThird = ListedCases.list(CITY, meeting, CASES.open(AgencyKind.POLICE, 0));

    @RepeatedTest(Together.TIMES)
    void of_two_who_reorder_it_one_is_told_so_and_both_reasons_stand_once_that_one_has_looked_again() {
        long seen = version();
        List<Integer> statuses = Together.statuses(
                () -> move(Person.COORDINATOR, ofSecond, "The midwife leaves", seen),
                () -> move(Person.CHAIR, ofThird, "The school rings at ten", seen));

        assertThat(statuses).containsExactlyInAnyOrder(204, 412);
        boolean firstWon = statuses.get(0) == 204;
        assertThat(reasons()).hasSize(1);
        move(
                        firstWon ? Person.CHAIR : Person.COORDINATOR,
                        firstWon ? ofThird : ofSecond,
                        firstWon ? "The school rings at ten" : "The midwife leaves",
                        version())
                .expect(204);
        assertThat(reasons()).containsExactlyInAnyOrder("The midwife leaves", "The school rings at ten");
    }

    @RepeatedTest(Together.TIMES)
    void a_case_that_is_listed_again_while_what_was_said_of_it_is_corrected_is_one_or_the_other() {
        withdrawn("She has moved").expect(204);
        List<Integer> statuses =
                Together.statuses(() -> withdrawn("She has moved to Leeds"), () -> CITY.as(Person.CHAIR)
                        .post(CITY.path("/meetings/" + meeting + "/listings"), Map.of("caseId", first)));

        assertThat(statuses.get(0)).isIn(204, 409, 412);
        assertThat(statuses.get(1)).isIn(201, 412);
        assertThat(agenda().findValuesAsText("listing").contains(ofFirst.toString()))
                .isEqualTo(isOpen());
    }

    @RepeatedTest(Together.TIMES)
    void of_two_meetings_that_are_cancelled_into_each_other_one_stays_and_has_every_case() {
        UUID other = ListedCases.plan(CITY, AgencyKind.POLICE);
        CaseId there = CASES.open(AgencyKind.POLICE, 0);
        var unused = ListedCases.list(CITY, other, there);
        long seen = version();
        long seenThere = CITY.as(Person.CHAIR)
                .get(CITY.path("/meetings/" + other))
                .expect(200)
                .version();

        List<Integer> statuses = Together.statuses(
                () -> cancel(Person.COORDINATOR, meeting, other, seen),
                () -> cancel(Person.CHAIR, other, meeting, seenThere));

        assertThat(statuses).allMatch(status -> List.of(204, 412, 422).contains(status));
        assertThat(statuses.stream().filter(status -> status == 204).count()).isLessThanOrEqualTo(1);
        if (!statuses.contains(204)) {
            cancel(Person.CHAIR, other, meeting, seenThere).expect(204);
        }
        UUID stays = statuses.get(0) == 204 ? other : meeting;
        assertThat(CITY.as(Person.CHAIR)
                        .get(CITY.path("/meetings/" + stays + "/agenda"))
                        .expect(200)
                        .json()
                        .get("items"))
                .hasSize(4);
    }

    private static Answer cancel(Person person, UUID meeting, UUID to, long version) {
        return CITY.as(person)
                .send(
                        "POST",
                        CITY.path("/meetings/" + meeting + "/cancellation"),
                        Map.of("reason", "The hall is closed", "casesTo", to),
                        ListedCases.ifMatch(version));
    }

    private Answer withdrawn(String why) {
        long version = CITY.as(Person.COORDINATOR)
                .get(CITY.path("/listings/" + ofFirst + "/outcome"))
                .version();
        return CITY.as(Person.COORDINATOR)
                .put(CITY.path("/listings/" + ofFirst + "/outcome"), Said.outcome("WITHDRAWN", why), version);
    }

    private boolean isOpen() {
        return CITY.as(Person.COORDINATOR)
                .get(CITY.path("/listings/" + ofFirst + "/outcome"))
                .expect(200)
                .json()
                .get("outcome")
                .isNull();
    }

    private Answer move(Person person, UUID listing, String reason, long version) {
        return CITY.as(person)
                .send(
                        "POST",
                        CITY.path("/meetings/" + meeting + "/agenda/moves"),
                        Map.of("listing", listing, "place", 1, "reason", reason),
                        ListedCases.ifMatch(version));
    }

    private List<String> reasons() {
        return agenda().findValues("moved").stream()
                .filter(JsonNode::isObject)
                .map(moved -> moved.get("reason").textValue())
                .toList();
    }

    private JsonNode agenda() {
        return CITY.as(Person.CHAIR)
                .get(CITY.path("/meetings/" + meeting + "/agenda"))
                .expect(200)
                .json()
                .get("items");
    }

    private long version() {
        return CITY.as(Person.CHAIR)
                .get(CITY.path("/meetings/" + meeting))
                .expect(200)
                .version();
    }
}
