package uk.marac.resemblance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.agenda.ListedCases;
import uk.marac.id.CaseId;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Name;
import uk.marac.testing.Referrals.Submitted;

/** A constable is called like the man in a referral, a colleague of his has his surname only. */
@Tag("database")
class ResemblanceTest {

    private final City city = City.open();
    private final UUID constable = city.appoint(city.agency(AgencyKind.POLICE), Role.REPRESENTATIVE, "PC Piotr Górski");
    private final UUID colleague = city.appoint(city.agency(AgencyKind.POLICE), Role.REPRESENTATIVE, "Adam Górski");
    private final Submitted referral = Referrals.submitted(
            city,
            Person.HOUSING,
            Referrals.valid(
                    new Name("Nowak", "Zofia"),
                    LocalDate.of(1986, 3, 4),
                    new Name("Gorski", "Piotr"),
                    LocalDate.of(1984, 7, 1)));

    @Test
    void a_referral_is_not_accepted_before_it_is_said_of_a_member_who_is_called_like_a_party_who_they_are() {
        JsonNode found = found(Person.COORDINATOR);
        assertThat(found).hasSize(1);
        assertThat(found.at("/0/subject").textValue()).isEqualTo(constable.toString());
        assertThat(found.at("/0/role").textValue()).isEqualTo("PERPETRATOR");
        assertThat(found.at("/0/surname").textValue()).isEqualTo("SAME");
        assertThat(found.at("/0/givenName").textValue()).isEqualTo("BY_ALIAS");
        assertThat(found(Person.CHAIR)).isEqualTo(found);

        assertThat(screen().expect(409).text()).contains("resemblances").doesNotContain("Piotr", "Adam");
        answer(Person.COORDINATOR, found.get(0), "DISMISSED").expect(201);

        JsonNode after = found(Person.COORDINATOR).get(0);
        assertThat(after.get("decision").textValue()).isEqualTo("DISMISSED");
        assertThat(after.get("reason").textValue()).isEqualTo("Asked his sergeant.");
        screen().expect(204);
        // Appointed for no case of theirs: the constable sees as little as before.
        city.as(constable).get(city.path("/cases/" + referral.caseId())).expect(404);
    }

    @Test
    void a_conflict_closes_the_case_to_that_member_and_to_no_colleague() {
        UUID meeting = ListedCases.plan(city, AgencyKind.POLICE);
        answer(Person.CHAIR, found(Person.CHAIR).get(0), "CONFLICT").expect(201);
        screen().expect(204);
        ListedCases.list(city, meeting, new CaseId(referral.caseId()));
        ListedCases.circulate(city, meeting);

        city.as(colleague).get(city.path("/cases/" + referral.caseId())).expect(200);
        city.as(constable).get(city.path("/cases/" + referral.caseId())).expect(404);
        assertThat(found(Person.COORDINATOR).at("/0/inConflict").booleanValue()).isTrue();
    }

    @Test
    void what_a_member_declares_of_themselves_needs_no_further_answer() {
        UUID coordinator = city.appoint(city.agency(AgencyKind.OTHER), Role.COORDINATOR, "Zofia Nowak");
        answer(Person.COORDINATOR, of(constable), "DISMISSED").expect(201);
        screen().expect(409);

        city.as(coordinator)
                .post(city.path("/cases/" + referral.caseId() + "/conflicts"), Map.of("nature", "It is me."))
                .id();

        screen().expect(204);
    }

    @Test
    void nobody_sees_or_answers_their_own_and_nothing_is_answered_twice() {
        UUID coordinator = city.appoint(city.agency(AgencyKind.OTHER), Role.COORDINATOR, "Zofia Nowak");
        JsonNode own = of(coordinator);
        JsonNode other = of(constable);

        Answer seen = city.as(coordinator).get(path()).expect(200);
        assertThat(seen.text()).doesNotContain(coordinator.toString()).contains(constable.toString());
        city.as(coordinator).post(path(), said(own, "DISMISSED")).expect(422);
        city.as(coordinator).post(path(), said(other, "DISMISSED")).expect(201);
        city.as(Person.COORDINATOR).post(path(), said(other, "CONFLICT")).expect(409);
        screen().expect(409);

        city.as(Person.CHAIR).post(path(), said(own, "CONFLICT")).expect(201);
        city.as(coordinator).get(path()).expect(404);
        screen().expect(204);
    }

    @Test
    void what_is_sent_again_is_asked_again() {
        answer(Person.COORDINATOR, of(constable), "DISMISSED").expect(201);
        Referrals.screen(
                        city,
                        referral.referral(),
                        referral.version(),
                        Map.of("decision", "RETURN", "reason", "x", "missing", List.of("More.")))
                .expect(204);
        city.as(Person.HOUSING)
                .put(
                        city.path("/referrals/" + referral.referral()),
                        Referrals.valid(
                                new Name("Nowak", "Zofia"),
                                LocalDate.of(1986, 3, 4),
                                new Name("Gorski", "Piotr"),
                                LocalDate.of(1984, 7, 1)),
                        2)
                .expect(204);

        assertThat(of(constable).get("decision").isNull()).isTrue();
    }

    @Test
    void a_guest_whom_a_meeting_named_is_found_by_name_and_agency() {
        UUID meeting = ListedCases.plan(city, AgencyKind.HOUSING);
        city.as(Person.COORDINATOR)
                .put(
                        city.path("/meetings/" + meeting + "/attendance/" + city.agency(AgencyKind.HOUSING)),
                        Map.of(
                                "status",
                                "APOLOGIES",
                                "people",
                                List.of(
                                        Map.of("name", "Zofia Nowak", "observer", true, "signedOnPaper", false),
                                        Map.of("name", "Zofia Kowalska", "observer", true, "signedOnPaper", false))))
                .expect(204);

        JsonNode guest = found(Person.COORDINATOR).get(1);

        assertThat(guest.get("subject").isNull()).isTrue();
        assertThat(guest.get("name").textValue()).isEqualTo("Zofia Nowak");
        assertThat(found(Person.COORDINATOR)).hasSize(2);
        answer(Person.COORDINATOR, of(constable), "DISMISSED").expect(201);
        screen().expect(409);
        answer(Person.COORDINATOR, guest, "CONFLICT").expect(201);
        screen().expect(204);
    }

    @Test
    void nobody_else_reads_or_answers_them() {
        Map<String, Object> said = said(of(constable), "DISMISSED");
        for (Person person :
                List.of(Person.HOUSING, Person.POLICE, Person.IDVA, Person.AUDITOR, Person.ADMINISTRATOR)) {
            city.as(person).get(path()).expect(404);
            city.as(person).post(path(), said).expect(404);
        }
        city.as(Person.COORDINATOR)
                .get(city.path("/referrals/" + UUID.randomUUID() + "/resemblances"))
                .expect(404);
    }

    private String path() {
        return city.path("/referrals/" + referral.referral() + "/resemblances");
    }

    private JsonNode found(Person person) {
        return city.as(person).get(path()).expect(200).json();
    }

    private JsonNode of(UUID subject) {
        for (JsonNode one : found(Person.COORDINATOR)) {
            if (subject.toString().equals(one.get("subject").textValue())) {
                return one;
            }
        }
        throw new IllegalStateException("is not listed");
    }

    private Answer answer(Person person, JsonNode of, String decision) {
        return city.as(person).post(path(), said(of, decision));
    }

    private static Map<String, Object> said(JsonNode of, String decision) {
        Map<String, Object> said = new HashMap<>(Map.of(
                "agency",
                of.get("agency").textValue(),
                "name",
                of.get("name").textValue(),
                "person",
                of.get("person").textValue(),
                "decision",
                decision,
                "reason",
                "Asked his sergeant."));
        said.put("subject", of.get("subject").textValue());
        return said;
    }

    private Answer screen() {
        return Referrals.screen(
                city, referral.referral(), referral.version(), Map.of("decision", "ACCEPT", "reason", "High risk."));
    }
}
