package uk.marac.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.id.CaseId;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Said;

@Tag("database")
@Tag("versions")
class MoveTest {

    private static final String REASON = "The midwife must leave at ten";

    private final City city = City.open();
    private final ListedCases cases = new ListedCases(city);
    private final UUID meeting = ListedCases.plan(city, AgencyKind.POLICE, AgencyKind.HOUSING);

    private final CaseId first = cases.open(AgencyKind.POLICE, 0);
    private final CaseId second = cases.open(AgencyKind.POLICE, 0);
    private final CaseId third = cases.open(AgencyKind.HOUSING, 0);
    private final CaseId family = cases.open(AgencyKind.POLICE, 1);

    private final UUID ofFirst = ListedCases.list(city, meeting, first);
    private final UUID ofSecond = ListedCases.list(city, meeting, second);
    private final UUID ofThird = ListedCases.list(city, meeting, third);
    private final UUID ofFamily = ListedCases.list(city, meeting, family);

    @Test
    void a_moved_listing_says_who_moved_it_when_why_and_what_its_own_place_would_be() {
        assertThat(order(Person.CHAIR)).containsExactly(family, first, second, third);

        move(Person.CHAIR, ofThird, 1, version()).expect(204);

        assertThat(order(Person.COORDINATOR)).containsExactly(third, family, first, second);
        JsonNode items = agenda(Person.COORDINATOR).get("items");
        assertThat(items.at("/0/reason").textValue())
                .isEqualTo("Moved by hand: " + REASON + " (of its own: By date of referral)");
        assertThat(items.at("/0/moved/ownPlace").intValue()).isEqualTo(4);
        assertThat(items.at("/0/moved/reason").textValue()).isEqualTo(REASON);
        assertThat(items.at("/0/moved/by").textValue())
                .isEqualTo(city.subject(Person.CHAIR).toString());
        assertThat(items.at("/0/moved/byName").textValue()).isEqualTo("Member CHAIR");
        assertThat(items.at("/0/moved/at").isTextual()).isTrue();
        assertThat(items.at("/1/moved").isNull()).isTrue();
        assertThat(items.at("/1/reason").textValue()).isEqualTo("Children in the family");
    }

    @Test
    void of_two_coordinators_who_reorder_at_once_one_is_told_so_and_no_move_is_lost() {
        long seen = version();
        List<UUID> both = List.of(ofThird, ofSecond);
        List<Integer> answers = IntStream.range(0, 2)
                .parallel()
                .mapToObj(i -> move(i == 0 ? Person.COORDINATOR : Person.CHAIR, both.get(i), 1, seen)
                        .status())
                .toList();

        assertThat(answers).containsExactlyInAnyOrder(204, 412);
        CaseId moved = answers.get(0) == 204 ? third : second;
        assertThat(order(Person.CHAIR)).startsWith(moved).hasSize(4);
        UUID refused = answers.get(0) == 204 ? ofSecond : ofThird;
        move(Person.COORDINATOR, refused, 1, version()).expect(204);
        assertThat(order(Person.CHAIR)).containsExactly(moved.equals(third) ? second : third, moved, family, first);
    }

    @Test
    void who_moves_while_another_takes_a_case_off_neither_waits_for_ever_nor_fails() {
        ListedCases.circulate(city, meeting);
        List<UUID> off = List.of(ofFirst, ofSecond, ofThird);
        for (UUID listing : off) {
            long seen = version();
            List<Integer> answers = IntStream.range(0, 2)
                    .parallel()
                    .mapToObj(i -> i == 0
                            ? move(Person.CHAIR, ofFamily, 4, seen).status()
                            : city.as(Person.COORDINATOR)
                                    .put(
                                            city.path("/listings/" + listing + "/outcome"),
                                            Said.outcome("WITHDRAWN", "Heard elsewhere"),
                                            listingVersion(listing))
                                    .status())
                    .toList();

            assertThat(answers).isSubsetOf(204, 412);
        }
    }

    @Test
    void who_moves_names_the_order_that_they_saw() {
        long seen = version();
        city.as(Person.COORDINATOR).post(moves(), body(ofThird, 1)).expect(428);
        ListedCases.list(city, meeting, cases.open(AgencyKind.POLICE, 0));
        move(Person.COORDINATOR, ofThird, 1, seen).expect(412);

        assertThat(order(Person.COORDINATOR)).startsWith(family, first);
        move(Person.COORDINATOR, ofThird, 1, version()).expect(204);
    }

    @Test
    void what_was_moved_stays_before_what_it_was_put_before_when_cases_come_and_go() {
        move(Person.COORDINATOR, ofThird, 2, version()).expect(204);
        assertThat(order(Person.CHAIR)).containsExactly(family, third, first, second);
        move(Person.COORDINATOR, ofFamily, 4, version()).expect(204);
        assertThat(order(Person.CHAIR)).containsExactly(third, first, second, family);

        CaseId children = cases.open(AgencyKind.POLICE, 2);
        ListedCases.list(city, meeting, children);
        assertThat(order(Person.CHAIR)).containsExactly(children, third, first, second, family);
        withdraw(ofFirst, 1);
        assertThat(order(Person.CHAIR)).containsExactly(children, third, second, family);
    }

    @Test
    void closing_freezes_the_order_as_hands_left_it_and_keeps_why() {
        move(Person.COORDINATOR, ofThird, 1, version()).expect(204);
        ListedCases.circulate(city, meeting);

        assertThat(order(Person.HOUSING)).containsExactly(third, family, first, second);
        JsonNode agenda = agenda(Person.HOUSING);
        assertThat(agenda.at("/items/0/moved/reason").textValue()).isEqualTo(REASON);
        assertThat(agenda.at("/items/0/reason").textValue()).startsWith("Moved by hand: ");
        assertThat(agenda.at("/items/1/moved").isNull()).isTrue();
        assertThat(agenda.at("/number").intValue()).isEqualTo(1);
    }

    @Test
    void a_frozen_agenda_that_is_reordered_is_its_next_number_and_one_in_session_is_not_reordered() {
        ListedCases.circulate(city, meeting);
        move(Person.CHAIR, ofSecond, 1, version()).expect(204);

        assertThat(order(Person.HOUSING)).containsExactly(second, family, first, third);
        assertThat(agenda(Person.HOUSING).get("number").intValue()).isEqualTo(2);
        CaseId late = cases.open(AgencyKind.POLICE, 0);
        city.as(Person.COORDINATOR)
                .post(city.path("/meetings/" + meeting + "/listings"), Map.of("caseId", late, "reason", "Released"))
                .expect(201);
        assertThat(order(Person.CHAIR)).endsWith(late);

        city.as(Person.CHAIR)
                .put(city.path("/meetings/" + meeting + "/declaration"), Map.of("textVersion", 1))
                .expect(204);
        city.as(Person.CHAIR)
                .send("POST", city.path("/meetings/" + meeting + "/opening"), null, Map.of())
                .expect(204);
        move(Person.CHAIR, ofSecond, 3, version()).expect(409);
    }

    @Test
    void who_has_a_conflict_moves_among_what_they_see_and_not_what_they_do_not() {
        cases.conflict(first, Person.CHAIR);
        assertThat(order(Person.CHAIR)).containsExactly(family, second, third);

        move(Person.CHAIR, ofFirst, 1, version()).expect(422);
        move(Person.CHAIR, UUID.randomUUID(), 1, version()).expect(422);
        move(Person.CHAIR, ofThird, 4, version()).expect(422);
        move(Person.CHAIR, ofThird, 2, version()).expect(204);

        assertThat(order(Person.CHAIR)).containsExactly(family, third, second);
        assertThat(order(Person.COORDINATOR)).containsExactly(family, first, third, second);
        assertThat(agenda(Person.CHAIR).at("/items/1/moved/ownPlace").intValue())
                .isEqualTo(3);
        assertThat(agenda(Person.COORDINATOR).at("/items/2/moved/ownPlace").intValue())
                .isEqualTo(4);
    }

    @Test
    void an_agency_does_not_reorder_and_a_move_without_a_reason_is_none() {
        for (Person person : List.of(Person.HOUSING, Person.IDVA, Person.ADMINISTRATOR)) {
            move(person, ofThird, 1, 5).expect(404);
        }
        city.as(Person.COORDINATOR)
                .post(moves(), Map.of("listing", ofThird, "place", 1, "reason", " "), version())
                .expect(422);
        withdraw(ofThird, 1);
        move(Person.COORDINATOR, ofThird, 1, version()).expect(422);

        assertThat(order(Person.COORDINATOR)).containsExactly(family, first, second);
    }

    private long listingVersion(UUID listing) {
        return city.as(Person.COORDINATOR)
                .get(city.path("/listings/" + listing + "/outcome"))
                .expect(200)
                .version();
    }

    private void withdraw(UUID listing, long version) {
        city.as(Person.COORDINATOR)
                .put(
                        city.path("/listings/" + listing + "/outcome"),
                        Said.outcome("WITHDRAWN", "Heard elsewhere"),
                        version)
                .expect(204);
    }

    private Answer move(Person person, UUID listing, int place, long version) {
        return city.as(person).post(moves(), body(listing, place), version);
    }

    private static Map<String, Object> body(UUID listing, int place) {
        return Map.of("listing", listing, "place", place, "reason", REASON);
    }

    private String moves() {
        return city.path("/meetings/" + meeting + "/agenda/moves");
    }

    private long version() {
        return city.as(Person.COORDINATOR)
                .get(city.path("/meetings/" + meeting))
                .expect(200)
                .version();
    }

    private List<CaseId> order(Person person) {
        return agenda(person).findValuesAsText("caseId").stream()
                .map(CaseId::fromString)
                .toList();
    }

    private JsonNode agenda(Person person) {
        return city.as(person)
                .get(city.path("/meetings/" + meeting + "/agenda"))
                .expect(200)
                .json();
    }
}
