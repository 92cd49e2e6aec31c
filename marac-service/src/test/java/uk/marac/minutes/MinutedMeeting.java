package uk.marac.minutes;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.marac.agency.AgencyKind;
import uk.marac.agenda.ListedCases;
import uk.marac.id.CaseId;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Said;

/**
 * A meeting on two cases that police referred, before police, health and Idva. Police returned lines to several
 * audiences on the first; Probation, which is not at the meeting, owns an action on it.
 */
final class MinutedMeeting {

    final City city = City.open();
    final ListedCases cases = new ListedCases(city);
    final CaseId first = cases.open(AgencyKind.POLICE, 1);
    final CaseId second = cases.open(AgencyKind.POLICE, 0);
    final UUID meeting = ListedCases.plan(city, AgencyKind.POLICE, AgencyKind.PRIMARY_CARE, AgencyKind.IDVA_SERVICE);
    final UUID firstListing = ListedCases.list(city, meeting, first);
    final UUID secondListing = ListedCases.list(city, meeting, second);

    MinutedMeeting opened() {
        ListedCases.circulate(city, meeting);
        city.as(Person.POLICE)
                .put(
                        city.path("/listings/" + firstListing + "/research-return"),
                        Map.of(
                                "submit",
                                true,
                                "nothingHeld",
                                false,
                                "audience",
                                "ALL_LISTED",
                                "lines",
                                List.of(
                                        line("Said to all", "ALL_LISTED", true),
                                        line("Said to the chair", "CHAIR_COORDINATOR", true),
                                        line("Said to the Idva", "CHAIR_COORDINATOR_IDVA", true),
                                        line("Never minuted", "ALL_LISTED", false))))
                .expect(204);
        for (Person person : List.of(Person.COORDINATOR, Person.CHAIR)) {
            city.as(person)
                    .put(city.path("/meetings/" + meeting + "/declaration"), Map.of("textVersion", 1))
                    .expect(204);
        }
        post("/opening").expect(204);
        return this;
    }

    MinutedMeeting held() {
        opened();
        agree(AgencyKind.PROBATION);
        agree(AgencyKind.POLICE);
        city.as(Person.CHAIR)
                .put(city.path("/listings/" + firstListing + "/outcome"), Said.heard(), 2)
                .expect(204);
        city.as(Person.CHAIR)
                .put(
                        city.path("/listings/" + secondListing + "/outcome"),
                        Said.outcome("DEFERRED", "The Idva is ill"),
                        2)
                .expect(204);
        post("/closing").expect(204);
        return this;
    }

    UUID issued() {
        return issue(Person.CHAIR, Map.of("note", "Other business")).id();
    }

    Answer issue(Person person, Map<String, Object> request) {
        return city.as(person).post(city.path("/meetings/" + meeting + "/minutes"), request);
    }

    Answer read(Person person, UUID minutes) {
        return city.as(person).get(city.path("/minutes/" + minutes));
    }

    JsonNode caseAt(Person person, UUID minutes, int index) {
        return read(person, minutes).expect(200).json().get("cases").get(index);
    }

    private Answer post(String step) {
        return city.as(Person.CHAIR).send("POST", city.path("/meetings/" + meeting + step), null, Map.of());
    }

    private void agree(AgencyKind owner) {
        Map<String, Object> action = Said.action(city.agency(owner), false);
        action.put("description", "To be done by " + owner);
        UUID unused = city.as(Person.CHAIR)
                .post(city.path("/listings/" + firstListing + "/actions"), action)
                .id();
    }

    private static Map<String, Object> line(String text, String audience, boolean minuted) {
        return new HashMap<>(Map.of(
                "kind", "FACT", "text", text, "audience", audience, "namedAgencies", List.of(), "minuted", minuted));
    }
}
