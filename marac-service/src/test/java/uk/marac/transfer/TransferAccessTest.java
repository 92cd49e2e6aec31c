package uk.marac.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.HeardCase;
import uk.marac.testing.Referrals;
import uk.marac.testing.TestService;

/** Who finds nothing of a transfer, and to whom nothing is offered. */
@Tag("database")
class TransferAccessTest {

    private final TwoAreas areas = new TwoAreas();

    @Test
    void a_third_areas_coordinator_finds_nothing() {
        UUID transfer = areas.received(areas.open());
        City third = City.open();

        assertThat(third.as(Person.COORDINATOR)
                        .get(third.path("/transfers"))
                        .expect(200)
                        .json())
                .isEmpty();
        for (City area : new City[] {areas.from, areas.to, third}) {
            third.as(Person.COORDINATOR).get(TwoAreas.path(area, transfer)).expect(404);
        }
        assertThat(TwoAreas.rows(third, "marac_transfer")).isZero();
        assertThat(TwoAreas.rows(areas.to, "marac_transfer")).isOne();
    }

    @Test
    void neither_areas_people_open_the_others_case() {
        CaseId id = areas.open();
        UUID transfer = areas.received(id);

        areas.from
                .as(Person.COORDINATOR)
                .get(areas.to.path("/cases/" + transfer))
                .expect(404);
        areas.from
                .as(Person.COORDINATOR)
                .get(areas.from.path("/cases/" + transfer))
                .expect(404);
        areas.to.as(Person.COORDINATOR).get(areas.from.path("/cases/" + id)).expect(404);
        areas.to.as(Person.COORDINATOR).get(areas.to.path("/cases/" + transfer)).expect(200);
    }

    @Test
    void an_offer_is_for_coordinators_and_what_was_accepted_for_the_idva_too() {
        UUID transfer = areas.offered(areas.open());
        for (Person person : new Person[] {Person.IDVA, Person.CHAIR, Person.HOUSING, Person.AUDITOR}) {
            areas.to.as(person).get(TwoAreas.path(areas.to, transfer)).expect(404);
        }
        UUID other = areas.received(areas.open());

        areas.to.as(Person.IDVA).get(TwoAreas.path(areas.to, other)).expect(200);
        areas.to.as(Person.HOUSING).get(TwoAreas.path(areas.to, other)).expect(404);
    }

    @Test
    void a_case_is_offered_to_another_area_that_somebody_coordinates_and_to_no_other() {
        CaseId id = areas.open();
        AreaId empty = TestService.shared()
                .wiring
                .areas
                .open(TestService.shared().operator(), "empty-" + id.toString().substring(0, 8), "Nobody's", "EM");

        refused(id, "no-such-area");
        refused(id, areas.from.code);
        refused(id, "installation");
        refused(id, "empty-" + id.toString().substring(0, 8));
        areas.tryOffer(id).expect(201);
        assertThat(empty).isNotEqualTo(areas.to.area);
        assertThat(areas.from
                        .as(Person.COORDINATOR)
                        .get(areas.from.path("/transfer-areas"))
                        .expect(200)
                        .text())
                .contains(areas.to.code)
                .doesNotContain(areas.from.code, "Installation");
    }

    @Test
    void a_case_is_taken_for_an_agency_for_which_somebody_speaks_and_for_no_other() {
        UUID transfer = areas.offered(areas.open());
        Map<String, Object> acceptance = TwoAreas.acceptance(areas.to);

        acceptance.put("agency", areas.to.agency(AgencyKind.OTHER));
        assertThat(areas.act(areas.to, transfer, "acceptance", acceptance)
                        .expect(422)
                        .text())
                .contains("agency");
        acceptance.put("agency", areas.from.agency(AgencyKind.IDVA_SERVICE));
        areas.act(areas.to, transfer, "acceptance", acceptance).expect(422);
        acceptance.remove("agency");
        areas.act(areas.to, transfer, "acceptance", acceptance).expect(422);

        acceptance.put("agency", areas.to.agency(AgencyKind.HOUSING));
        areas.act(areas.to, transfer, "acceptance", acceptance).expect(204);
    }

    @Test
    void without_consent_an_offer_says_why_it_is_shared() {
        Map<String, Object> offer = TwoAreas.offer(areas.to);
        ObjectNode sharing = Referrals.withoutConsent();
        sharing.remove("necessity");
        offer.put("sharing", sharing);

        areas.from
                .as(Person.COORDINATOR)
                .post(areas.from.path("/cases/" + areas.open() + "/transfers"), offer)
                .expect(422);
    }

    @Test
    void a_case_that_is_not_accepted_or_is_closed_is_not_offered() {
        CaseId referred = new CaseId(Referrals.submitted(areas.from).caseId());
        areas.tryOffer(referred).expect(409);
        HeardCase heard = HeardCase.heard(areas.from);
        heard.close().expect(201);

        areas.tryOffer(heard.id).expect(409);
        heard.reopen().expect(204);
        areas.tryOffer(heard.id).expect(201);
    }

    @Test
    void who_has_a_conflict_of_interest_where_the_case_was_has_it_where_it_goes() {
        CaseId id = areas.open();
        UUID both = areas.from.subject(Person.CHAIR);
        areas.to.service.wiring.members.appoint(
                areas.to.service.operator(),
                areas.to.area,
                new uk.marac.agency.MemberRequest(
                        both,
                        areas.to.agency(uk.marac.agency.AgencyKind.POLICE),
                        uk.marac.access.Role.CHAIR,
                        false,
                        "Member CHAIR",
                        null),
                null);
        areas.from
                .as(Person.CHAIR)
                .post(areas.from.path("/cases/" + id + "/conflicts"), Map.of("nature", "A cousin."))
                .expect(201);

        UUID transfer = areas.received(id);

        areas.to.as(both).get(areas.to.path("/cases/" + transfer)).expect(404);
        areas.to.as(Person.CHAIR).get(areas.to.path("/cases/" + transfer)).expect(200);
    }

    private void refused(CaseId id, String code) {
        Map<String, Object> offer = TwoAreas.offer(areas.to);
        offer.put("area", code);
        areas.from
                .as(Person.COORDINATOR)
                .post(areas.from.path("/cases/" + id + "/transfers"), offer)
                .expect(422);
    }
}
