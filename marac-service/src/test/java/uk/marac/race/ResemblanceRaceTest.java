package uk.marac.race;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Name;
import uk.marac.testing.Referrals.Submitted;
import uk.marac.transfer.TwoAreas;

/** A constable is called like a man in a referral, and two say at once who he is. */
@Tag("database")
class ResemblanceRaceTest {

    private final City city = City.open();
    private final UUID constable = city.appoint(city.agency(AgencyKind.POLICE), Role.REPRESENTATIVE, "PC Piotr Górski");
    private final Submitted referral = Referrals.submitted(
            city,
            Person.HOUSING,
            Referrals.valid(
                    new Name("Nowak", "Zofia"),
                    LocalDate.of(1986, 3, 4),
                    new Name("Gorski", "Piotr"),
                    LocalDate.of(1984, 7, 1)));

    @RepeatedTest(Together.TIMES)
    void of_two_who_decide_it_one_does_and_the_other_is_told_so() {
        JsonNode found = found();

        List<Integer> statuses = Together.statuses(
                () -> answer(Person.COORDINATOR, found, "DISMISSED"), () -> answer(Person.CHAIR, found, "CONFLICT"));

        assertThat(statuses).containsExactlyInAnyOrder(201, 409);
        boolean conflict = statuses.get(1) == 201;
        assertThat(found().get("decision").textValue()).isEqualTo(conflict ? "CONFLICT" : "DISMISSED");
        assertThat(found().get("inConflict").booleanValue()).isEqualTo(conflict);
        assertThat(TwoAreas.rows(city, "resemblance_answer")).isOne();
        assertThat(TwoAreas.rows(city, "conflict_of_interest")).isEqualTo(conflict ? 1 : 0);
    }

    @RepeatedTest(Together.TIMES)
    void a_referral_is_accepted_after_it_was_decided_or_waits_for_it() {
        JsonNode found = found();

        List<Integer> statuses = Together.statuses(() -> answer(Person.CHAIR, found, "CONFLICT"), this::screen);

        assertThat(statuses.get(0)).isEqualTo(201);
        assertThat(statuses.get(1)).isIn(204, 409);
        if (statuses.get(1) == 409) {
            screen().expect(204);
        }
        city.as(constable).get(city.path("/cases/" + referral.caseId())).expect(404);
        assertThat(found().get("inConflict").booleanValue()).isTrue();
    }

    private JsonNode found() {
        return city.as(Person.COORDINATOR).get(path()).expect(200).json().get(0);
    }

    private Answer answer(Person person, JsonNode of, String decision) {
        Map<String, Object> said = new HashMap<>(Map.of("decision", decision, "reason", "Asked his sergeant."));
        for (String field : List.of("subject", "agency", "name", "person")) {
            said.put(field, of.get(field).textValue());
        }
        return city.as(person).post(path(), said);
    }

    private Answer screen() {
        return Referrals.screen(
                city, referral.referral(), referral.version(), Map.of("decision", "ACCEPT", "reason", "High risk."));
    }

    private String path() {
        return city.path("/referrals/" + referral.referral() + "/resemblances");
    }
}
