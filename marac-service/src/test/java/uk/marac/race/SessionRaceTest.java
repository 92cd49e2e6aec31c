package uk.marac.race;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Said;
import uk.marac.testing.Sitting;

/** One meeting in session, and what is said in it at the moment in which it is closed, or by two at once. */
@Tag("database")
class SessionRaceTest {

    private static final City CITY = City.open();

    private final Sitting sitting = Sitting.agendaSent(CITY, 1).inSession();

    @RepeatedTest(Together.TIMES)
    void a_first_outcome_stands_or_the_session_is_still_open_and_neither_waits_for_the_other_for_ever() {
        List<Integer> statuses =
                Together.statuses(() -> outcome(Person.COORDINATOR, Said.heard(), 1), () -> close(Person.CHAIR));

        // Closed first it has none yet, so that it is not closed.
        assertThat(statuses.get(0)).isEqualTo(204);
        assertThat(statuses.get(1)).isIn(204, 409);
        assertThat(state()).isEqualTo(statuses.get(1) == 204 ? "HELD" : "IN_SESSION");
        assertThat(outcome()).isEqualTo("HEARD");
    }

    @RepeatedTest(Together.TIMES)
    void an_outcome_is_changed_before_the_closing_or_not_at_all() {
        outcome(Person.COORDINATOR, Said.heard(), 1).expect(204);

        List<Integer> statuses = Together.statuses(
                () -> outcome(Person.COORDINATOR, Said.outcome("DEFERRED", "The Idva is ill"), 2),
                () -> close(Person.CHAIR));

        assertThat(statuses.get(0)).isIn(204, 409);
        assertThat(statuses.get(1)).isEqualTo(204);
        assertThat(outcome()).isEqualTo(statuses.get(0) == 204 ? "DEFERRED" : "HEARD");
    }

    @RepeatedTest(Together.TIMES)
    void what_is_agreed_and_what_an_owner_reports_stand_whenever_the_session_is_closed() {
        UUID first = sitting.agree(AgencyKind.POLICE);
        outcome(Person.COORDINATOR, Said.heard(), 1).expect(204);

        List<Integer> statuses = Together.statuses(
                () -> close(Person.CHAIR), () -> report(Person.POLICE, first), () -> CITY.as(Person.COORDINATOR)
                        .post(sitting.listing(0, "/actions"), Said.action(CITY.agency(AgencyKind.HOUSING), false)));

        assertThat(statuses).containsExactly(204, 204, 201);
        assertThat(sitting.fulfilment(first)).isEqualTo("OUTSTANDING");
    }

    @RepeatedTest(Together.TIMES)
    void what_two_agencies_return_and_report_at_once_stands_of_both() {
        UUID ofPolice = sitting.agree(AgencyKind.POLICE);
        UUID ofHousing = sitting.agree(AgencyKind.HOUSING);

        List<Integer> statuses = Together.statuses(
                () -> research(Person.POLICE, "Two calls in May"),
                () -> research(Person.HOUSING, "A new lock"),
                () -> report(Person.POLICE, ofPolice),
                () -> report(Person.HOUSING, ofHousing));

        assertThat(statuses).containsOnly(204);
        String all = CITY.as(Person.CHAIR)
                .get(sitting.listing(0, "/research"))
                .expect(200)
                .text();
        assertThat(all).contains("Two calls in May", "A new lock");
        for (UUID action : List.of(ofPolice, ofHousing)) {
            JsonNode view = CITY.as(Person.CHAIR)
                    .get(sitting.action(action))
                    .expect(200)
                    .json();
            assertThat(view.get("state").textValue()).isEqualTo("IN_PROGRESS");
        }
    }

    @RepeatedTest(Together.TIMES)
    void what_is_sent_twice_under_one_key_is_there_once_and_without_a_key_twice() {
        Map<String, Object> action = Said.action(CITY.agency(AgencyKind.POLICE), false);
        String key = "sent-twice-" + sitting.meeting;
        var same = Together.answers(
                () -> CITY.as(Person.CHAIR).post(sitting.listing(0, "/actions"), action, key),
                () -> CITY.as(Person.CHAIR).post(sitting.listing(0, "/actions"), action, key));
        var others = Together.answers(
                () -> CITY.as(Person.CHAIR).post(sitting.listing(0, "/actions"), action),
                () -> CITY.as(Person.CHAIR).post(sitting.listing(0, "/actions"), action));

        assertThat(same.get(0).id()).isEqualTo(same.get(1).id());
        assertThat(others.get(0).id())
                .isNotEqualTo(others.get(1).id())
                .isNotEqualTo(same.get(0).id());
        assertThat(CITY.as(Person.CHAIR)
                        .get(CITY.path("/actions?limit=200"))
                        .expect(200)
                        .json())
                .filteredOn(one -> one.get("caseId")
                        .textValue()
                        .equals(sitting.cases.get(0).id().toString()))
                .hasSize(3);
    }

    private Answer outcome(Person person, Map<String, Object> said, long version) {
        return CITY.as(person).put(sitting.listing(0, "/outcome"), said, version);
    }

    private Answer close(Person person) {
        return CITY.as(person).post(sitting.path("/closing"), Map.of());
    }

    private Answer report(Person person, UUID action) {
        return CITY.as(person).put(sitting.action(action) + "/outcome", Said.report("IN_PROGRESS"), 1);
    }

    private Answer research(Person person, String text) {
        return CITY.as(person)
                .put(
                        sitting.listing(0, "/research-return"),
                        Map.of(
                                "submit",
                                true,
                                "nothingHeld",
                                false,
                                "audience",
                                "ALL_LISTED",
                                "lines",
                                List.of(Map.of(
                                        "kind",
                                        "FACT",
                                        "text",
                                        text,
                                        "audience",
                                        "ALL_LISTED",
                                        "namedAgencies",
                                        List.of(),
                                        "minuted",
                                        true))));
    }

    private String state() {
        return CITY.as(Person.CHAIR)
                .get(sitting.path(""))
                .expect(200)
                .json()
                .get("state")
                .textValue();
    }

    private String outcome() {
        return CITY.as(Person.CHAIR)
                .get(sitting.listing(0, "/outcome"))
                .expect(200)
                .json()
                .get("outcome")
                .textValue();
    }
}
