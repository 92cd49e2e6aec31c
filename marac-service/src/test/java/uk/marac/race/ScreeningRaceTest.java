package uk.marac.race;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.Answer;
import uk.marac.testing.Api;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Submitted;

/** One referral, and two who decide about it at once. */
@Tag("database")
class ScreeningRaceTest {

    private static final City CITY = City.open();
    private static final UUID SECOND = CITY.appoint(CITY.agency(AgencyKind.OTHER), Role.COORDINATOR, "A second one");

    private final Submitted referral = Referrals.submitted(CITY);

    @RepeatedTest(Together.TIMES)
    void of_two_coordinators_who_screen_it_one_decides_and_the_other_is_told_that_it_changed() {
        List<Integer> statuses = Together.statuses(
                () -> screen(CITY.as(Person.COORDINATOR), "ACCEPT"), () -> screen(CITY.as(SECOND), "REDIRECT"));

        assertThat(statuses).containsExactlyInAnyOrder(204, 412);
        boolean accepted = statuses.get(0) == 204;
        JsonNode view = view();
        assertThat(view.get("state").textValue()).isEqualTo(accepted ? "ACCEPTED" : "REDIRECTED");
        assertThat(view.get("decisionReason").textValue()).isEqualTo(accepted ? "Said ACCEPT" : "Said REDIRECT");
        assertThat(caseState()).isEqualTo(accepted ? "OPEN" : "NOT_ACCEPTED");
    }

    @RepeatedTest(Together.TIMES)
    void it_is_accepted_or_withdrawn_and_never_both() {
        List<Integer> statuses =
                Together.statuses(() -> screen(CITY.as(Person.COORDINATOR), "ACCEPT"), () -> CITY.as(Person.HOUSING)
                        .send(
                                "POST",
                                CITY.path("/referrals/" + referral.referral() + "/withdrawal"),
                                Map.of("reason", "Her wish."),
                                Map.of("If-Match", "\"" + referral.version() + "\"")));

        assertThat(statuses).containsExactlyInAnyOrder(204, 412);
        boolean accepted = statuses.get(0) == 204;
        assertThat(view().get("state").textValue()).isEqualTo(accepted ? "ACCEPTED" : "WITHDRAWN");
        assertThat(caseState()).isEqualTo(accepted ? "OPEN" : "NOT_ACCEPTED");
    }

    private Answer screen(Api who, String decision) {
        return who.put(
                CITY.path("/referrals/" + referral.referral() + "/screening"),
                Map.of("decision", decision, "reason", "Said " + decision, "redirectedTo", "The outreach service"),
                referral.version());
    }

    private JsonNode view() {
        return CITY.as(Person.COORDINATOR)
                .get(CITY.path("/referrals/" + referral.referral()))
                .expect(200)
                .json();
    }

    private String caseState() {
        return CITY.as(Person.COORDINATOR)
                .get(CITY.path("/cases/" + referral.caseId()))
                .expect(200)
                .json()
                .get("state")
                .textValue();
    }
}
