package uk.marac.repeat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import uk.marac.testing.Answer;
import uk.marac.testing.Api;
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

    /** Who harms is the same. */
    static ObjectNode anotherVictim() {
        return Referrals.valid(new Name("Banda", "Chisomo"), VICTIM_BORN.plusYears(9), PERPETRATOR, PERPETRATOR_BORN);
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

    /** What a coordinator says who has read both files. */
    static Map<String, Object> determination(RepeatVerdict verdict, Accepted earlier) {
        Map<String, Object> said = new HashMap<>(Map.of("verdict", verdict, "reason", "Both files were read."));
        if (verdict != RepeatVerdict.DIFFERENT_PEOPLE) {
            said.put("earlierCase", earlier.caseId());
            said.put("whatWillBeDifferent", "A power of arrest.");
        }
        return said;
    }

    /** Another version of the protocol, in which these settings are other than before. */
    void change(Map<String, ?> settings) {
        Api administrator = city.steppedUp(Person.ADMINISTRATOR);
        Answer read = administrator.get(city.path("/protocol")).expect(200);
        ObjectNode changed = (ObjectNode) read.json().get("settings");
        settings.forEach(changed::putPOJO);
        administrator.post(city.path("/protocol"), changed, read.version()).expect(201);
    }

    /** What the rule makes of the one earlier case that was found. */
    JsonNode finding(Submitted referral) {
        return get(referral, "/repeat-determination").expect(200).json().at("/earlierCases/0/finding");
    }

    boolean isCurrent(Submitted referral) {
        return get(referral, "/repeat-determination")
                .expect(200)
                .json()
                .at("/determination/current")
                .booleanValue();
    }

    JsonNode file(Submitted referral) {
        return city.as(Person.COORDINATOR)
                .get(city.path("/cases/" + referral.caseId()))
                .expect(200)
                .json();
    }

    void declareConflict(UUID subject, UUID caseId) {
        city.as(subject)
                .post(city.path("/cases/" + caseId + "/conflicts"), Map.of("nature", "My cousin."))
                .id();
    }

    /** Whether it is there for them, the case as well as its referral. */
    void sees(UUID subject, Submitted referral, int status) {
        city.as(subject).get(city.path("/cases/" + referral.caseId())).expect(status);
        city.as(subject).get(city.path("/referrals/" + referral.referral())).expect(status);
    }
}
