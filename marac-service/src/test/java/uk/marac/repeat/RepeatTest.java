package uk.marac.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Referrals.Name;
import uk.marac.testing.Referrals.Submitted;

/** A repeat over HTTP: found by the matcher, determined by the coordinator, only then accepted. */
@Tag("database")
class RepeatTest {
    private static final LocalDate VICTIM_BORN = LocalDate.of(1988, 2, 29);
    private static final LocalDate PERPETRATOR_BORN = LocalDate.of(1984, 7, 1);

    private final City city = City.open();

    @Test
    void the_same_people_are_proposed_and_accepted_only_after_somebody_has_determined_it() {
        Accepted earlier = Referrals.accepted(city, Person.HOUSING, referral("Wójcik", VICTIM_BORN, 30));
        Submitted again = Referrals.submitted(city, Person.HEALTH, referral("Wojcik", VICTIM_BORN, 2));

        JsonNode matches = coordinator(again, "/matches").expect(200).json();
        assertThat(matches.get("searched").booleanValue()).isTrue();
        assertThat(matches.get("proposals")).hasSize(1);
        assertThat(matches.at("/proposals/0/earlierCase").textValue())
                .isEqualTo(earlier.caseId().toString());
        assertThat(matches.at("/proposals/0/band").textValue()).isEqualTo("SAME");
        accept(again).expect(409);

        Answer view = coordinator(again, "/repeat-determination").expect(200);
        assertThat(view.json().get("proposed").textValue()).isEqualTo("REPEAT");
        city.as(Person.COORDINATOR)
                .put(
                        city.path("/referrals/" + again.referral() + "/repeat-determination"),
                        Map.of(
                                "verdict",
                                "REPEAT",
                                "earlierCase",
                                earlier.caseId(),
                                "whatWillBeDifferent",
                                "The injunction carries a power of arrest."),
                        view.version())
                .expect(204);
        accept(again).expect(204);
        JsonNode file = city.as(Person.COORDINATOR)
                .get(city.path("/cases/" + again.caseId()))
                .expect(200)
                .json();
        assertThat(file.get("earlierCase").textValue())
                .isEqualTo(earlier.caseId().toString());
    }

    @Test
    void another_victim_of_the_same_perpetrator_is_an_alert_and_no_repeat() {
        Referrals.accepted(city, Person.HOUSING, referral("Wójcik", VICTIM_BORN, 30));
        Submitted other = Referrals.submitted(city, Person.HEALTH, referral("Banda", LocalDate.of(1999, 9, 9), 2));
        JsonNode matches = coordinator(other, "/matches").expect(200).json();
        assertThat(matches.get("proposals")).isEmpty();
        assertThat(matches.get("alerts")).hasSize(1);
        accept(other).expect(204);
    }

    private Answer coordinator(Submitted referral, String rest) {
        return city.as(Person.COORDINATOR).get(city.path("/referrals/" + referral.referral() + rest));
    }

    private Answer accept(Submitted referral) {
        long version = coordinator(referral, "").expect(200).version();
        return Referrals.screen(
                city, referral.referral(), version, Map.of("decision", "ACCEPT", "reason", "High risk."));
    }

    private static Object referral(String surname, LocalDate born, int daysAgo) {
        String given = born.equals(VICTIM_BORN) ? "Bogusława" : "Chisomo";
        return Referrals.valid(new Name(surname, given), born, new Name("Wójcik", "Henryk"), PERPETRATOR_BORN)
                .put("incidentOn", LocalDate.now().minusDays(daysAgo).toString());
    }
}
