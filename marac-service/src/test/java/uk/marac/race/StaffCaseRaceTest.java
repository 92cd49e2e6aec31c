package uk.marac.race;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
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
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Referrals.Submitted;

/** A case is marked as a staff case in the moment in which it is determined that another is of the same people. */
@Tag("database")
class StaffCaseRaceTest {

    private static final City CITY = City.open();
    private static final UUID UNNAMED = CITY.appoint(CITY.agency(AgencyKind.OTHER), Role.COORDINATOR, "A second one");

    private final ObjectNode couple = Referrals.valid();
    private final Accepted earlier = Referrals.accepted(CITY, Person.HOUSING, couple);
    private final Submitted again = Referrals.submitted(
            CITY,
            Person.HEALTH,
            couple.deepCopy().put("incidentOn", LocalDate.now().minusDays(1).toString()));
    private final Accepted other = Referrals.accepted(CITY);

    @RepeatedTest(Together.TIMES)
    void marked_in_the_earlier_case_both_are_closed_whichever_comes_first() {
        List<Integer> statuses =
                Together.statuses(() -> mark(earlier.caseId()), () -> determine(again.referral(), again.version()));

        assertThat(statuses).containsExactly(204, 204);
        assertBothAreMarked();
    }

    @RepeatedTest(Together.TIMES)
    void marked_in_the_later_case_both_are_closed_whichever_comes_first() {
        List<Integer> statuses =
                Together.statuses(() -> mark(again.caseId()), () -> determine(again.referral(), again.version()));

        assertThat(statuses).containsExactly(204, 204);
        assertBothAreMarked();
    }

    @RepeatedTest(Together.TIMES)
    void of_two_who_mark_it_one_is_asked_which_mark_they_change_and_whom_the_other_named_stands() {
        UUID named = CITY.subject(Person.IDVA);

        List<Integer> statuses = Together.statuses(
                () -> mark(CITY.subject(Person.COORDINATOR), earlier.caseId(), List.of()),
                () -> mark(CITY.subject(Person.CHAIR), earlier.caseId(), List.of(named)));

        assertThat(statuses).containsExactlyInAnyOrder(204, 428);
        assertThat(mark(Person.CHAIR, earlier.caseId()).get("named").toString().contains(named.toString()))
                .isEqualTo(statuses.get(1) == 204);
    }

    private void assertBothAreMarked() {
        for (UUID marked : List.of(earlier.caseId(), again.caseId())) {
            assertThat(mark(Person.CHAIR, marked).get("presumed").booleanValue())
                    .isFalse();
            sees(UNNAMED, marked, 404);
            sees(CITY.subject(Person.COORDINATOR), marked, 200);
        }
        sees(UNNAMED, other.caseId(), 200);
        assertThat(CITY.as(Person.COORDINATOR)
                        .get(CITY.path("/cases/" + again.caseId()))
                        .expect(200)
                        .json()
                        .get("earlierCase")
                        .textValue())
                .isEqualTo(earlier.caseId().toString());
    }

    private static Answer mark(UUID caseId) {
        return mark(CITY.subject(Person.COORDINATOR), caseId, List.of());
    }

    private static Answer mark(UUID who, UUID caseId, List<UUID> more) {
        List<UUID> named = new ArrayList<>(more);
        named.add(CITY.subject(Person.COORDINATOR));
        named.add(CITY.subject(Person.CHAIR));
        return CITY.as(who)
                .put(
                        CITY.path("/cases/" + caseId + "/staff-case"),
                        Map.of("named", named, "reason", "She works for housing."));
    }

    private Answer determine(UUID referral, long version) {
        return CITY.as(Person.COORDINATOR)
                .put(
                        CITY.path("/referrals/" + referral + "/repeat-determination"),
                        Map.of(
                                "verdict",
                                "REPEAT",
                                "earlierCase",
                                earlier.caseId(),
                                "whatWillBeDifferent",
                                "A power of arrest.",
                                "reason",
                                "Both files were read."),
                        version);
    }

    private static JsonNode mark(Person reader, UUID caseId) {
        return CITY.as(reader)
                .get(CITY.path("/cases/" + caseId + "/staff-case"))
                .expect(200)
                .json();
    }

    private static void sees(UUID subject, UUID caseId, int status) {
        CITY.as(subject).get(CITY.path("/cases/" + caseId)).expect(status);
    }
}
