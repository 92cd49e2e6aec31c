package uk.marac.resemblance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.agenda.ListedCases;
import uk.marac.id.CaseId;
import uk.marac.testing.Answer;
import uk.marac.testing.Api;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.HeardCase;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Name;
import uk.marac.testing.Referrals.Submitted;

/** Housing brings guests to a meeting that hears a case of somebody who is called like one of them. */
@Tag("database")
class GuestConflictTest {

    private static final String GUEST = "Zofia Nowak";

    private final City city = City.open();
    private final UUID meeting = ListedCases.plan(city, AgencyKind.HOUSING, AgencyKind.POLICE);
    private final Submitted referral = Referrals.submitted(
            city,
            Person.HOUSING,
            Referrals.valid(
                    new Name("Nowak", "Zofia"),
                    LocalDate.of(1986, 3, 4),
                    new Name("Banda", "Henry"),
                    LocalDate.of(1984, 7, 1)));

    @BeforeEach
    void announce() {
        attend(meeting, AgencyKind.HOUSING, "APOLOGIES", GUEST).expect(204);
    }

    @Test
    void one_who_has_a_conflict_of_interest_is_not_at_the_table_that_hears_the_case_and_others_are() {
        open("CONFLICT");

        Answer refused = attend(meeting, AgencyKind.HOUSING, "PRESENT", GUEST, "Zofia Kowalska");
        assertThat(refused.expect(409).text())
                .doesNotContain("Nowak", "Zofia", referral.caseId().toString());
        attend(meeting, AgencyKind.HOUSING, "PRESENT", "Zofia Kowalska").expect(204);
        attend(meeting, AgencyKind.POLICE, "PRESENT", GUEST).expect(204);
        UUID other = HeardCase.inSession(city).meeting;
        attend(other, AgencyKind.HOUSING, "PRESENT", GUEST).expect(204);
    }

    @Test
    void one_who_is_somebody_else_is_at_the_table() {
        open("DISMISSED");

        attend(meeting, AgencyKind.HOUSING, "PRESENT", GUEST).expect(204);
    }

    private void open(String decision) {
        String path = city.path("/referrals/" + referral.referral() + "/resemblances");
        JsonNode found =
                city.as(Person.COORDINATOR).get(path).expect(200).json().get(0);
        city.as(Person.COORDINATOR)
                .post(
                        path,
                        Map.of(
                                "agency",
                                found.get("agency").textValue(),
                                "name",
                                found.get("name").textValue(),
                                "person",
                                found.get("person").textValue(),
                                "decision",
                                decision,
                                "reason",
                                "Asked her manager."))
                .expect(201);
        Referrals.accept(city, referral);
        var unused = ListedCases.list(city, meeting, new CaseId(referral.caseId()));
        ListedCases.circulate(city, meeting);
        String held = city.path("/meetings/" + meeting);
        for (Person person : List.of(Person.COORDINATOR, Person.CHAIR)) {
            city.as(person).put(held + "/declaration", Map.of("textVersion", 1)).expect(204);
        }
        city.as(Person.CHAIR).post(held + "/opening", Map.of()).expect(204);
    }

    private Answer attend(UUID at, AgencyKind agency, String status, String... guests) {
        String path = city.path("/meetings/" + at + "/attendance/" + city.agency(agency));
        List<Map<String, Object>> people = List.of(guests).stream()
                .map(name -> Map.<String, Object>of("name", name, "observer", true, "signedOnPaper", true))
                .toList();
        Map<String, Object> said = Map.of("status", status, "people", people);
        Api coordinator = city.as(Person.COORDINATOR);
        for (JsonNode recorded : coordinator
                .get(city.path("/meetings/" + at + "/attendance"))
                .expect(200)
                .json()
                .get("agencies")) {
            if (recorded.get("agency").textValue().equals(city.agency(agency).toString())) {
                return coordinator.put(path, said, recorded.get("version").longValue());
            }
        }
        return coordinator.put(path, said);
    }
}
