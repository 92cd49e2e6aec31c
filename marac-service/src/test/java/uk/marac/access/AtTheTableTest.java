package uk.marac.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.agenda.ListedCases;
import uk.marac.id.CaseId;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Said;

/** Owning an action on a case is less than having it before one, and each meeting's table is its own. */
@Tag("database")
class AtTheTableTest {

    private final City city = City.open();
    private final Referrals.Accepted accepted = Referrals.accepted(city);
    private final CaseId caseId = new CaseId(accepted.caseId());

    @Test
    void an_idva_service_that_owns_no_more_than_an_action_opens_neither_the_referral_nor_the_safe_address() {
        UUID meeting = ListedCases.plan(city, AgencyKind.HOUSING);
        UUID listing = inSession(meeting);
        city.as(Person.CHAIR)
                .post(
                        city.path("/listings/" + listing + "/actions"),
                        Said.action(city.agency(AgencyKind.IDVA_SERVICE), false))
                .expect(201);

        get(Person.IDVA, "/cases/" + caseId).expect(200);
        get(Person.IDVA, "/referrals/" + accepted.referral()).expect(404);
        get(Person.IDVA, "/addresses/" + safeAddress()).expect(404);
        get(Person.IDVA, "/listings/" + listing + "/research").expect(404);
        returnNothing(listing).expect(404);
        assertThat(agenda(Person.IDVA, meeting)).isEmpty();
        assertThat(get(Person.IDVA, "/actions").expect(200).json()).hasSize(1);
    }

    @Test
    void an_idva_service_at_the_table_opens_both() {
        UUID meeting = ListedCases.plan(city, AgencyKind.HOUSING, AgencyKind.IDVA_SERVICE);
        UUID listing = inSession(meeting);

        get(Person.IDVA, "/referrals/" + accepted.referral()).expect(200);
        get(Person.IDVA, "/addresses/" + safeAddress()).expect(200);
        get(Person.IDVA, "/listings/" + listing + "/research").expect(200);
        returnNothing(listing).expect(204);
        assertThat(agenda(Person.IDVA, meeting)).hasSize(1);
    }

    @Test
    void what_one_meeting_heard_and_agreed_is_not_for_an_agency_that_only_a_later_meeting_invited() {
        UUID first = ListedCases.plan(city, AgencyKind.HOUSING, AgencyKind.POLICE);
        UUID listing = inSession(first);
        UUID action = city.as(Person.CHAIR)
                .post(
                        city.path("/listings/" + listing + "/actions"),
                        Said.action(city.agency(AgencyKind.HOUSING), false))
                .id();
        city.as(Person.COORDINATOR)
                .put(
                        city.path("/listings/" + listing + "/outcome"),
                        Said.outcome("DEFERRED", "The Idva could not come"),
                        2)
                .expect(204);
        UUID later = ListedCases.plan(city, AgencyKind.HOUSING, AgencyKind.PROBATION);
        UUID again = ListedCases.list(city, later, caseId);
        ListedCases.circulate(city, later);

        get(Person.PROBATION, "/listings/" + again + "/research").expect(200);
        get(Person.PROBATION, "/listings/" + listing + "/research").expect(404);
        get(Person.PROBATION, "/actions/" + action).expect(404);
        assertThat(agenda(Person.PROBATION, later)).hasSize(1);
        assertThat(agenda(Person.PROBATION, first)).isEmpty();

        get(Person.POLICE, "/listings/" + listing + "/research").expect(200);
        get(Person.POLICE, "/actions/" + action).expect(200);
        get(Person.POLICE, "/listings/" + again + "/research").expect(404);
        assertThat(agenda(Person.POLICE, later)).isEmpty();

        get(Person.HOUSING, "/listings/" + again + "/research").expect(200);
        get(Person.HOUSING, "/listings/" + listing + "/research").expect(200);
    }

    /** @return the case's listing */
    private UUID inSession(UUID meeting) {
        UUID listing = ListedCases.list(city, meeting, caseId);
        ListedCases.circulate(city, meeting);
        for (Person person : List.of(Person.CHAIR, Person.COORDINATOR)) {
            city.as(person)
                    .put(city.path("/meetings/" + meeting + "/declaration"), Map.of("textVersion", 1))
                    .expect(204);
        }
        city.as(Person.CHAIR)
                .send("POST", city.path("/meetings/" + meeting + "/opening"), null, Map.of())
                .expect(204);
        return listing;
    }

    private Answer returnNothing(UUID listing) {
        return city.as(Person.IDVA)
                .put(
                        city.path("/listings/" + listing + "/research-return"),
                        Map.of("submit", true, "nothingHeld", true));
    }

    private JsonNode agenda(Person person, UUID meeting) {
        return get(person, "/meetings/" + meeting + "/agenda")
                .expect(200)
                .json()
                .get("items");
    }

    private Answer get(Person person, String path) {
        return city.as(person).get(city.path(path));
    }

    private String safeAddress() {
        return get(Person.COORDINATOR, "/cases/" + caseId).json().findValues("addresses").stream()
                .flatMap(addresses -> java.util.stream.StreamSupport.stream(addresses.spliterator(), false))
                .filter(address -> address.get("confidential").booleanValue())
                .map(address -> address.get("id").textValue())
                .findFirst()
                .orElseThrow();
    }
}
