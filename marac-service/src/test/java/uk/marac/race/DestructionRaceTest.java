package uk.marac.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Referrals.Submitted;

/** A case that was redirected is destroyed while somebody does something to it, or to another of the same people. */
@Tag("database")
class DestructionRaceTest {

    private static final City CITY = City.open();

    private final Accepted stays = Referrals.accepted(CITY, Person.POLICE, Referrals.valid());
    private final Submitted goes = Referrals.submitted(CITY);

    DestructionRaceTest() {
        link(goes, stays.caseId()).expect(204);
        Referrals.screen(
                        CITY,
                        goes.referral(),
                        version(goes),
                        Map.of("decision", "REDIRECT", "reason", "No high risk.", "redirectedTo", "outreach"))
                .expect(204);
    }

    @RepeatedTest(Together.TIMES)
    void a_conflict_that_is_declared_in_the_other_closes_that_and_neither_waits_for_the_other_for_ever() {
        List<Integer> statuses = Together.statuses(this::destroy, () -> CITY.as(Person.POLICE)
                .post(CITY.path("/cases/" + stays.caseId() + "/conflicts"), Map.of("nature", "My cousin.")));

        assertThat(statuses).containsExactly(204, 201);
        CITY.as(Person.POLICE).get(file(stays.caseId())).expect(404);
        oneIsGoneAndOneIsThere();
    }

    @RepeatedTest(Together.TIMES)
    void a_mark_of_the_other_closes_that_and_neither_waits_for_the_other_for_ever() {
        List<Integer> statuses = Together.statuses(this::destroy, () -> CITY.as(Person.CHAIR)
                .put(
                        file(stays.caseId()) + "/staff-case",
                        Map.of(
                                "named",
                                List.of(CITY.subject(Person.COORDINATOR), CITY.subject(Person.CHAIR)),
                                "reason",
                                "She works for the police.")));

        assertThat(statuses).containsExactly(204, 204);
        CITY.as(Person.POLICE).get(file(stays.caseId())).expect(404);
        oneIsGoneAndOneIsThere();
    }

    @RepeatedTest(Together.TIMES)
    void a_referral_is_linked_to_it_or_it_is_not_there_any_more() {
        Submitted again = Referrals.submitted(CITY);

        List<Integer> statuses = Together.statuses(this::destroy, () -> link(again, goes.caseId()));

        assertThat(statuses.get(0)).isEqualTo(204);
        assertThat(statuses.get(1)).isIn(204, 422);
        CITY.as(Person.COORDINATOR).get(file(again.caseId())).expect(200);
        CITY.as(Person.COORDINATOR)
                .get(CITY.path("/referrals/" + again.referral() + "/repeat-determination"))
                .expect(200);
        oneIsGoneAndOneIsThere();
    }

    @RepeatedTest(Together.TIMES)
    void what_is_added_to_it_goes_with_it_or_comes_too_late() {
        List<Integer> statuses = Together.statuses(this::destroy, () -> CITY.as(Person.HOUSING)
                .post(
                        CITY.path("/referrals/" + goes.referral() + "/safe-contacts"),
                        Map.of("phone", "07700 900321", "safeToCall", true, "messageMayBeLeft", false)));

        assertThat(statuses.get(0)).isEqualTo(204);
        assertThat(statuses.get(1)).isIn(201, 404);
        oneIsGoneAndOneIsThere();
    }

    private Answer destroy() {
        return CITY.steppedUp(Person.ADMINISTRATOR).send("DELETE", file(goes.caseId()), null, Map.of());
    }

    private void oneIsGoneAndOneIsThere() {
        CITY.as(Person.COORDINATOR).get(file(goes.caseId())).expect(404);
        CITY.as(Person.COORDINATOR).get(file(stays.caseId())).expect(200);
    }

    /** As of the same people, although no repeat: nothing found it, a coordinator knows it. */
    private static Answer link(Submitted referral, UUID earlier) {
        return CITY.as(Person.COORDINATOR)
                .put(
                        CITY.path("/referrals/" + referral.referral() + "/repeat-determination"),
                        Map.of("verdict", "NEW", "earlierCase", earlier, "reason", "Both files were read."),
                        version(referral));
    }

    private static long version(Submitted referral) {
        return CITY.as(Person.COORDINATOR)
                .get(CITY.path("/referrals/" + referral.referral()))
                .expect(200)
                .version();
    }

    private static String file(UUID id) {
        return CITY.path("/cases/" + id);
    }
}
