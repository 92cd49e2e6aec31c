package uk.marac.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.Api;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;

@Tag("database")
class ConflictTest {

    private final City city = City.open();
    private final Accepted accepted = Referrals.accepted(city);
    private final Accepted other = Referrals.accepted(city);

    @ParameterizedTest
    @EnumSource(
            value = Person.class,
            names = {"HOUSING", "COORDINATOR", "CHAIR"})
    void a_declared_conflict_closes_the_case_and_all_that_hangs_on_it_to_that_person_only(Person person) {
        Api api = city.as(person);
        UUID address = address();
        api.get(city.path("/cases/" + accepted.caseId())).expect(200);

        api.post(city.path("/cases/" + accepted.caseId() + "/conflicts"), Map.of("nature", "My cousin."))
                .id();

        byte[] notThere =
                api.get(city.path("/cases/" + UUID.randomUUID())).expect(404).bytes();
        assertThat(api.get(city.path("/cases/" + accepted.caseId())).expect(404).bytes())
                .isEqualTo(notThere);
        api.get(city.path("/referrals/" + accepted.referral())).expect(404);
        api.get(city.path("/addresses/" + address)).expect(404);
        api.post(city.path("/cases/" + accepted.caseId() + "/conflicts"), Map.of("nature", "My cousin."))
                .expect(404);
        assertThat(ids(api, "/cases")).containsExactly(other.caseId());
        assertThat(ids(api, "/referrals")).containsExactly(other.referral());

        UUID colleague = city.appoint(city.agency(AgencyKind.HOUSING), Role.REPRESENTATIVE, "A colleague");
        city.as(colleague).get(city.path("/cases/" + accepted.caseId())).expect(200);
        city.as(colleague).get(city.path("/addresses/" + address)).expect(200);
    }

    @Test
    void one_who_declared_a_conflict_cannot_screen_resubmit_or_withdraw() {
        var waiting = Referrals.submitted(city);
        String referral = city.path("/referrals/" + waiting.referral());
        for (Person person : List.of(Person.COORDINATOR, Person.HOUSING)) {
            city.as(person)
                    .post(city.path("/cases/" + waiting.caseId() + "/conflicts"), Map.of("nature", "My cousin."))
                    .id();
        }
        city.as(Person.COORDINATOR)
                .put(referral + "/screening", Map.of("decision", "ACCEPT", "reason", "High risk."), 1)
                .expect(404);
        city.as(Person.HOUSING).put(referral, Referrals.valid(), 1).expect(404);
        city.as(Person.HOUSING)
                .send("POST", referral + "/withdrawal", Map.of("reason", "Mine."), Map.of("If-Match", "\"1\""))
                .expect(404);
    }

    private UUID address() {
        JsonNode victim = city.as(Person.COORDINATOR)
                .get(city.path("/cases/" + accepted.caseId()))
                .expect(200)
                .json()
                .get("people")
                .get(0);
        return UUID.fromString(victim.get("addresses").get(0).get("id").textValue());
    }

    private List<UUID> ids(Api api, String list) {
        return api.get(city.path(list)).expect(200).json().findValuesAsText("id").stream()
                .map(UUID::fromString)
                .toList();
    }
}
