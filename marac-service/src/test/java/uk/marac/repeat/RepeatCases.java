package uk.marac.repeat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Referrals.Name;
import uk.marac.testing.Referrals.Submitted;

/** Referrals of the same two people in one city, and what its coordinator does with them. */
final class RepeatCases {

    static final Name VICTIM = new Name("Wójcik", "Bogusława");
    static final LocalDate VICTIM_BORN = LocalDate.of(1988, 2, 29);
    static final Name PERPETRATOR = new Name("Wójcik", "Henryk");
    static final LocalDate PERPETRATOR_BORN = LocalDate.of(1984, 7, 1);

    final City city;

    RepeatCases(City city) {
        this.city = city;
    }

    static ObjectNode referral(int daysAgo) {
        return Referrals.valid(VICTIM, VICTIM_BORN, PERPETRATOR, PERPETRATOR_BORN)
                .put("incidentOn", LocalDate.now().minusDays(daysAgo).toString());
    }

    Accepted accepted(ObjectNode referral) {
        return Referrals.accepted(city, Person.HOUSING, referral);
    }

    Submitted submitted(ObjectNode referral) {
        return Referrals.submitted(city, Person.HEALTH, referral);
    }

    Answer get(Submitted referral, String rest) {
        return city.as(Person.COORDINATOR).get(city.path("/referrals/" + referral.referral() + rest));
    }

    Answer determine(Submitted referral, Map<String, Object> determination) {
        return city.as(Person.COORDINATOR)
                .put(
                        city.path("/referrals/" + referral.referral() + "/repeat-determination"),
                        determination,
                        get(referral, "").expect(200).version());
    }

    Answer screen(Submitted referral, Map<String, Object> decision) {
        return Referrals.screen(
                city, referral.referral(), get(referral, "").expect(200).version(), decision);
    }

    Answer accept(Submitted referral) {
        return screen(referral, Map.of("decision", "ACCEPT", "reason", "High risk."));
    }
}
