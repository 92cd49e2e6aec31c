package uk.marac.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.marac.testing.Answer;
import uk.marac.testing.Api;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Referrals.Submitted;

/** Who may do what with one referral of the housing agency and its case. */
@Tag("database")
class ReferralAccessTest {

    private static final City CITY = City.open();
    private static Submitted waiting;
    private static Accepted open;
    private static UUID safeAddress;
    private static UUID perpetratorsAddress;

    @BeforeAll
    static void refer() {
        ObjectNode referral = Referrals.valid();
        open = Referrals.accepted(CITY, Person.HOUSING, referral);
        waiting = Referrals.submitted(CITY);
        JsonNode people = CITY.as(Person.COORDINATOR)
                .get(CITY.path("/cases/" + open.caseId()))
                .json()
                .get("people");
        safeAddress = addressOf(people.get(0));
        perpetratorsAddress = addressOf(people.get(1));
    }

    @Nested
    class AsReferringAgency {
        private final Api api = CITY.as(Person.HOUSING);

        @Test
        void reads_its_referral_and_case_and_opens_the_address_that_it_stated() {
            api.get(referral(open)).expect(200);
            api.get(theCase()).expect(200);
            assertThat(api.get(address(safeAddress))
                            .expect(200)
                            .json()
                            .get("lines")
                            .textValue())
                    .contains("Quiet Lane");
            assertThat(ids(api, "/referrals")).contains(open.referral(), waiting.referral());
            assertThat(ids(api, "/cases")).contains(open.caseId(), waiting.caseId());
        }

        @Test
        void does_not_screen() {
            assertSameAsNotThere(
                    api.put(referral(open) + "/screening", accept(), 1),
                    api.put(CITY.path("/referrals/" + UUID.randomUUID() + "/screening"), accept(), 1));
        }
    }

    @Nested
    class AsCoordinator {
        private final Api api = CITY.as(Person.COORDINATOR);

        @Test
        void reads_everything_but_refers_and_withdraws_nothing() {
            api.get(referral(open)).expect(200);
            api.get(theCase()).expect(200);
            api.get(address(safeAddress)).expect(200);
            api.post(CITY.path("/referrals"), Referrals.valid()).expect(404);
            api.send("POST", referral(waiting) + "/withdrawal", Map.of("reason", "No."), Map.of("If-Match", "\"1\""))
                    .expect(404);
            api.put(referral(waiting), Referrals.valid(), 1).expect(404);
        }

        @Test
        void sees_no_more_of_a_confidential_address_than_its_id_until_it_is_opened() {
            JsonNode people = api.get(theCase()).json().get("people");
            JsonNode safe = people.get(0).get("addresses").get(0);
            assertThat(safe.get("confidential").booleanValue()).isTrue();
            assertThat(safe.get("lines").isNull()).isTrue();
            assertThat(people.get(1).get("addresses").get(0).get("lines").textValue())
                    .contains("Loud Street");
            assertThat(api.get(theCase()).text() + api.get(referral(open)).text())
                    .doesNotContain("Quiet Lane");
        }
    }

    @Nested
    class AsChair {
        private final Api api = CITY.as(Person.CHAIR);

        @Test
        void reads_referral_and_case_but_not_that_there_is_a_confidential_address() {
            assertThat(api.get(referral(open)).expect(200).text()).doesNotContain(safeAddress.toString());
            assertThat(api.get(theCase()).expect(200).text())
                    .doesNotContain(safeAddress.toString())
                    .contains(perpetratorsAddress.toString());
            assertSameAsNotThere(api.get(address(safeAddress)), api.get(address(UUID.randomUUID())));
        }

        @Test
        void does_not_screen() {
            api.put(referral(waiting) + "/screening", accept(), 1).expect(404);
        }
    }

    @Nested
    class AsOthers {

        @ParameterizedTest
        @EnumSource(
                value = Person.class,
                names = {
                    "POLICE",
                    "HEALTH",
                    "CHILDREN",
                    "PROBATION",
                    "IDVA",
                    "DISCLOSURE_OFFICER",
                    "AUDITOR",
                    "ADMINISTRATOR",
                    "STEERING_GROUP"
                })
        void see_the_same_bytes_as_for_what_is_not_there(Person person) {
            Api api = CITY.as(person);
            UUID nothing = UUID.randomUUID();
            assertSameAsNotThere(api.get(referral(open)), api.get(CITY.path("/referrals/" + nothing)));
            assertSameAsNotThere(api.get(theCase()), api.get(CITY.path("/cases/" + nothing)));
            assertSameAsNotThere(api.get(address(safeAddress)), api.get(address(nothing)));
            assertSameAsNotThere(api.get(address(perpetratorsAddress)), api.get(address(nothing)));
            assertSameAsNotThere(
                    api.put(referral(waiting), Referrals.valid(), 1),
                    api.put(CITY.path("/referrals/" + nothing), Referrals.valid(), 1));
            assertSameAsNotThere(
                    api.put(referral(waiting) + "/screening", accept(), 1),
                    api.put(CITY.path("/referrals/" + nothing + "/screening"), accept(), 1));
            assertSameAsNotThere(
                    api.post(theCase() + "/conflicts", Map.of("nature", "Neighbour.")),
                    api.post(CITY.path("/cases/" + nothing + "/conflicts"), Map.of("nature", "Neighbour.")));
        }

        @ParameterizedTest
        @EnumSource(
                value = Person.class,
                names = {"POLICE", "HEALTH", "CHILDREN", "PROBATION", "IDVA"})
        void who_may_list_sees_an_empty_list(Person person) {
            assertThat(ids(CITY.as(person), "/referrals")).isEmpty();
            assertThat(ids(CITY.as(person), "/cases")).isEmpty();
        }

        @ParameterizedTest
        @EnumSource(
                value = Person.class,
                names = {"DISCLOSURE_OFFICER", "AUDITOR", "ADMINISTRATOR", "STEERING_GROUP"})
        void who_has_no_business_with_cases_has_no_list(Person person) {
            CITY.as(person).get(CITY.path("/referrals")).expect(404);
            CITY.as(person).get(CITY.path("/cases")).expect(404);
            CITY.as(person).post(CITY.path("/referrals"), Referrals.valid()).expect(404);
        }
    }

    @Nested
    class FromAnotherArea {

        @Test
        void nothing_is_there_whoever_asks() {
            City other = City.open();
            Api api = other.as(Person.COORDINATOR);
            assertSameAsNotThere(
                    api.get(other.path("/cases/" + open.caseId())), api.get(other.path("/cases/" + UUID.randomUUID())));
            assertSameAsNotThere(api.get(theCase()), api.get(other.path("/cases/" + UUID.randomUUID())));
            api.get(other.path("/referrals/" + open.referral())).expect(404);
            api.get(other.path("/addresses/" + safeAddress)).expect(404);
            assertThat(api.get(other.path("/cases")).json()).isEmpty();
            assertThat(api.get(other.path("/referrals")).json()).isEmpty();
            assertThat(ids(CITY.as(Person.COORDINATOR), "/cases")).contains(open.caseId());
        }
    }

    @Nested
    class WithoutToken {

        @Test
        void nothing_is_answered() {
            Api api = CITY.withoutToken();
            api.get(referral(open)).expect(401);
            api.get(theCase()).expect(401);
            api.get(address(safeAddress)).expect(401);
            api.get(CITY.path("/risk-instruments")).expect(401);
        }
    }

    private static UUID addressOf(JsonNode person) {
        return UUID.fromString(person.get("addresses").get(0).get("id").textValue());
    }

    private static List<UUID> ids(Api api, String list) {
        return api.get(CITY.path(list)).expect(200).json().findValuesAsText("id").stream()
                .map(UUID::fromString)
                .toList();
    }

    private static void assertSameAsNotThere(Answer notYours, Answer notThere) {
        assertThat(notYours.expect(404).bytes()).isEqualTo(notThere.expect(404).bytes());
    }

    private static Map<String, Object> accept() {
        return Map.of("decision", "ACCEPT", "reason", "High risk.");
    }

    private static String referral(Accepted accepted) {
        return CITY.path("/referrals/" + accepted.referral());
    }

    private static String referral(Submitted submitted) {
        return CITY.path("/referrals/" + submitted.referral());
    }

    private static String theCase() {
        return CITY.path("/cases/" + open.caseId());
    }

    private static String address(UUID id) {
        return CITY.path("/addresses/" + id);
    }
}
