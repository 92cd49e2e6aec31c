package uk.marac.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.id.CaseId;
import uk.marac.referral.RiskIndicator;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Said;

@Tag("database")
class CarriedOverTest {

    private final City city = City.open();
    private final ListedCases cases = new ListedCases(city);
    private final CaseId caseId = cases.open(AgencyKind.POLICE, 0);

    @Test
    void an_agenda_is_not_closed_while_a_case_that_was_put_off_stands_on_none() {
        putOff();
        UUID next = ListedCases.plan(city, AgencyKind.POLICE);
        assertThat(close(next).expect(409).text()).contains("CT-2026-1001");

        ListedCases.list(city, next, caseId);
        close(next).expect(204);
    }

    @Test
    void what_was_put_off_heads_the_next_agenda_after_children_and_before_all_else() {
        putOff();
        UUID next = ListedCases.plan(city, AgencyKind.POLICE);
        CaseId named = cases.open(AgencyKind.POLICE, 0, RiskIndicator.THREATS_TO_KILL);
        CaseId children = cases.open(AgencyKind.POLICE, 1);
        for (CaseId listed : List.of(named, caseId, children)) {
            ListedCases.list(city, next, listed);
        }

        assertThat(city.as(Person.CHAIR)
                        .get(city.path("/meetings/" + next + "/agenda"))
                        .expect(200)
                        .json()
                        .findValuesAsText("caseId"))
                .containsExactly(children.toString(), caseId.toString(), named.toString());
    }

    @Test
    void an_emergency_meeting_has_its_own_case_and_waits_for_no_other() {
        putOff();
        UUID emergency = city.as(Person.COORDINATOR)
                .post(
                        city.path("/meetings"),
                        Map.of(
                                "kind",
                                "EMERGENCY",
                                "startsAt",
                                "2099-05-04T09:30:00Z",
                                "venue",
                                "By telephone",
                                "agencies",
                                List.of(city.agency(AgencyKind.POLICE))))
                .id();

        close(emergency).expect(204);
    }

    @Test
    void a_case_taken_off_an_agenda_before_the_meeting_is_heard_elsewhere_and_no_longer_before_its_agencies() {
        UUID regular = ListedCases.plan(city, AgencyKind.POLICE, AgencyKind.HOUSING);
        UUID listing = ListedCases.list(city, regular, caseId);
        ListedCases.circulate(city, regular);
        city.as(Person.HOUSING).get(city.path("/cases/" + caseId)).expect(200);
        UUID emergency = ListedCases.plan(city, AgencyKind.POLICE);
        list(emergency).expect(409);

        record(listing, Map.of("outcome", "WITHDRAWN")).expect(422);
        record(listing, Said.outcome("DEFERRED", "Not yet")).expect(409);
        record(listing, Said.outcome("WITHDRAWN", "He is released tomorrow")).expect(204);

        list(emergency).expect(201);
        city.as(Person.HOUSING).get(city.path("/cases/" + caseId)).expect(404);
        city.as(Person.POLICE).get(city.path("/cases/" + caseId)).expect(200);
    }

    private void putOff() {
        UUID meeting = ListedCases.plan(city, AgencyKind.POLICE);
        UUID listing = ListedCases.list(city, meeting, caseId);
        ListedCases.circulate(city, meeting);
        var coordinator = city.as(Person.COORDINATOR);
        coordinator
                .put(city.path("/meetings/" + meeting + "/declaration"), Map.of("textVersion", 1))
                .expect(204);
        post(meeting, "/opening").expect(204);
        record(listing, Said.outcome("NOT_REACHED", "No time")).expect(204);
        post(meeting, "/closing").expect(204);
    }

    private Answer list(UUID meeting) {
        return city.as(Person.COORDINATOR)
                .post(city.path("/meetings/" + meeting + "/listings"), Map.of("caseId", caseId));
    }

    private Answer record(UUID listing, Map<String, Object> outcome) {
        return city.as(Person.COORDINATOR).put(city.path("/listings/" + listing + "/outcome"), outcome, 2);
    }

    private Answer close(UUID meeting) {
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

    private Answer post(UUID meeting, String step) {
        return city.as(Person.COORDINATOR).send("POST", city.path("/meetings/" + meeting + step), null, Map.of());
    }
}
