package uk.marac.staffcase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;

/** A staff case is open to the coordinator, the chair and somebody of housing; two other coordinators are not named. */
@Tag("database")
class LeaderlessStaffCaseTest {

    private final City city = City.open();
    private final Accepted accepted = Referrals.accepted(city);
    private final Accepted neighbour = Referrals.accepted(city);
    private final UUID second = city.appoint(city.agency(AgencyKind.OTHER), Role.COORDINATOR, "A second one");
    private final UUID third = city.appoint(city.agency(AgencyKind.OTHER), Role.COORDINATOR, "A third one");

    @BeforeEach
    void mark() {
        city.as(Person.COORDINATOR)
                .put(
                        file(accepted) + "/staff-case",
                        said(
                                city.subject(Person.COORDINATOR),
                                city.subject(Person.CHAIR),
                                city.subject(Person.HOUSING)))
                .expect(204);
    }

    @Test
    void the_administrator_names_others_once_nobody_leads_it_and_sees_no_more_of_it_than_before() {
        city.end(city.subject(Person.COORDINATOR));

        JsonNode found = leaderless();
        assertThat(found).hasSize(1);
        assertThat(found.at("/0/caseId").textValue())
                .isEqualTo(accepted.caseId().toString());
        assertThat(found.at("/0/missing").toString()).isEqualTo("[\"COORDINATOR\"]");
        name(accepted, second).expect(204);

        city.as(second).get(file(accepted)).expect(200);
        city.as(Person.CHAIR).get(file(accepted)).expect(200);
        city.as(Person.HOUSING).get(file(accepted)).expect(200);
        city.as(third).get(file(accepted)).expect(404);
        city.as(Person.ADMINISTRATOR).get(file(accepted)).expect(404);
        city.as(Person.ADMINISTRATOR).get(file(accepted) + "/staff-case").expect(404);
        assertThat(leaderless()).isEmpty();
        name(accepted, third).expect(409);
    }

    @Test
    void one_that_somebody_leads_and_one_that_is_none_are_answered_alike_and_stay_as_they_are() {
        assertThat(leaderless()).isEmpty();

        Answer led = name(accepted, second).expect(409);
        Answer none = name(neighbour, second).expect(409);

        assertThat(led.bytes()).isEqualTo(none.bytes());
        city.as(second).get(file(accepted)).expect(404);
        city.as(third).get(file(neighbour)).expect(200);
    }

    @Test
    void whom_a_conflict_of_interest_keeps_out_leads_it_no_more_than_who_has_left_or_has_another_role() {
        for (UUID knowing : List.of(city.subject(Person.COORDINATOR), second)) {
            city.as(knowing)
                    .post(file(neighbour) + "/conflicts", Map.of("nature", "My cousin."))
                    .id();
        }
        city.as(Person.COORDINATOR)
                .post(file(accepted) + "/conflicts", Map.of("nature", "My cousin."))
                .id();

        assertThat(leaderless().at("/0/caseId").textValue())
                .isEqualTo(accepted.caseId().toString());
        for (UUID wrong : List.of(city.subject(Person.COORDINATOR), city.subject(Person.POLICE), UUID.randomUUID())) {
            assertThat(name(accepted, wrong).expect(422).text()).contains("named");
        }
        name(accepted, second).expect(204);
    }

    private JsonNode leaderless() {
        return city.as(Person.ADMINISTRATOR)
                .get(city.path("/leaderless-staff-cases"))
                .expect(200)
                .json();
    }

    private Answer name(Accepted of, UUID subject) {
        return city.steppedUp(Person.ADMINISTRATOR).put(file(of) + "/staff-case/named", said(subject));
    }

    private String file(Accepted of) {
        return city.path("/cases/" + of.caseId());
    }

    private static Map<String, Object> said(UUID... named) {
        return Map.of("named", List.of(named), "reason", "The one who led it has left.");
    }
}
