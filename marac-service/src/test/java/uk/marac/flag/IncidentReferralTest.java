package uk.marac.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.HeardCase;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Submitted;

/** To which referral an incident can be linked, and what becomes of it when nothing comes of that. */
@Tag("database")
class IncidentReferralTest {

    private static final Map<String, Object> REDIRECT =
            Map.of("decision", "REDIRECT", "reason", "Not a high risk.", "redirectedTo", "the outreach service");

    private final City city = City.open();
    private final HeardCase heard = HeardCase.heard(city);
    private final UUID incident = IncidentTest.logged(city, Person.POLICE, heard.flag(Person.POLICE));

    @Test
    void a_referral_of_other_people_is_linked_with_a_reason_only_and_one_of_the_flagged_people_without() {
        Submitted others = Referrals.submitted(city);
        Submitted same = Referrals.submitted(city);
        repeats(same);

        link(others, null).expect(422);
        link(others, " ").expect(422);
        assertThat(waiting()).containsExactly(incident);
        link(same, null).expect(204);
        assertThat(waiting()).isEmpty();
        link(others, "She uses another name").expect(204);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void one_that_was_redirected_or_is_of_people_who_were_not_known_is_refused_whatever_the_reason() {
        Submitted redirected = Referrals.submitted(city);
        screen(redirected, REDIRECT);
        Submitted different = Referrals.submitted(city);
        determine(different, Map.of("verdict", "DIFFERENT_PEOPLE", "reason", "Two women of one name"))
                .expect(204);

        link(redirected, "It is hers").expect(422);
        link(different, "It is hers").expect(422);
        assertThat(waiting()).containsExactly(incident);
    }

    @Test
    void it_waits_again_when_the_referral_is_redirected_and_not_when_it_is_accepted() {
        UUID second = IncidentTest.logged(city, Person.HOUSING, heard.flag(Person.HOUSING));
        Submitted redirected = linked(incident);
        Submitted accepted = linked(second);
        assertThat(waiting()).isEmpty();

        screen(redirected, REDIRECT);
        screen(accepted, Map.of("decision", "ACCEPT", "reason", "High risk."));

        assertThat(waiting()).containsExactly(incident);
    }

    @Test
    void it_waits_again_while_the_referral_is_with_its_agency_and_until_it_is_sent_again() {
        Submitted returned = linked(incident);
        screen(returned, Map.of("decision", "RETURN", "reason", "Too little.", "missing", List.of("the address")));
        assertThat(waiting()).containsExactly(incident);

        String referral = city.path("/referrals/" + returned.referral());
        city.as(Person.HOUSING)
                .put(
                        referral,
                        Referrals.valid(),
                        city.as(Person.HOUSING).get(referral).version())
                .expect(204);

        assertThat(waiting()).isEmpty();
    }

    @Test
    void it_waits_again_when_the_people_are_determined_to_be_others_and_not_when_they_are_the_same() {
        UUID second = IncidentTest.logged(city, Person.HOUSING, heard.flag(Person.HOUSING));
        Submitted different = linked(incident);
        Submitted same = linked(second);

        determine(different, Map.of("verdict", "DIFFERENT_PEOPLE", "reason", "Two women of one name"))
                .expect(204);
        repeats(same);

        assertThat(waiting()).containsExactly(incident);
    }

    /** A referral to which the incident is linked, with a reason. */
    private Submitted linked(UUID id) {
        Submitted referral = Referrals.submitted(city);
        city.as(Person.COORDINATOR)
                .put(answer(id), Map.of("referral", referral.referral(), "reason", "By another name"), 1)
                .expect(204);
        return referral;
    }

    private Answer link(Submitted referral, @Nullable String reason) {
        Map<String, Object> said = new HashMap<>(Map.of("referral", referral.referral()));
        said.put("reason", reason);
        long version = city.as(Person.COORDINATOR)
                .get(city.path("/incidents/" + incident))
                .version();
        return city.as(Person.COORDINATOR).put(answer(incident), said, version);
    }

    private void repeats(Submitted referral) {
        determine(
                        referral,
                        Map.of(
                                "verdict",
                                "REPEAT",
                                "earlierCase",
                                heard.id,
                                "whatWillBeDifferent",
                                "A power of arrest.",
                                "reason",
                                "Both files were read."))
                .expect(204);
    }

    private Answer determine(Submitted referral, Map<String, Object> determination) {
        String path = city.path("/referrals/" + referral.referral());
        return city.as(Person.COORDINATOR)
                .put(
                        path + "/repeat-determination",
                        determination,
                        city.as(Person.COORDINATOR).get(path).version());
    }

    private void screen(Submitted referral, Map<String, Object> decision) {
        Referrals.screen(city, referral.referral(), referral.version(), decision)
                .expect(204);
    }

    private String answer(UUID id) {
        return city.path("/incidents/" + id + "/answer");
    }

    private List<UUID> waiting() {
        return city
                .as(Person.COORDINATOR)
                .get(city.path("/incidents?waiting=true"))
                .expect(200)
                .json()
                .findValuesAsText("id")
                .stream()
                .map(UUID::fromString)
                .toList();
    }
}
