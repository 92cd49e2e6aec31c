package uk.marac.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.access.InvolvementGround;
import uk.marac.agency.AgencyKind;
import uk.marac.casefile.Involvements;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.CaseId;
import uk.marac.id.ListingId;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Referrals.Submitted;

/** What agencies add to a case after its referral. */
@Tag("database")
class CaseAdditionTest {

    private static final City CITY = City.open();

    @Test
    void an_involved_agency_adds_an_assessment_and_the_earlier_one_stays() {
        UUID caseId = assessed().caseId();
        involve(caseId);
        String path = CITY.path("/cases/" + caseId + "/risk-assessments");

        UUID added = CITY.as(Person.POLICE).post(path, assessment(20)).id();

        JsonNode all = CITY.as(Person.COORDINATOR).get(path).expect(200).json();
        assertThat(all).hasSize(2);
        assertThat(all.get(0).get("id").textValue()).isEqualTo(added.toString());
        assertThat(all.findValuesAsText("further")).containsExactly("true", "false");
        assertThat(all.findValuesAsText("score")).containsExactly("20", "3");
        assertThat(all.get(0).get("agency").textValue())
                .isEqualTo(CITY.agency(AgencyKind.POLICE).toString());
        assertThat(CITY.as(Person.POLICE).get(path).expect(200).json()).isEqualTo(all);
    }

    @Test
    void what_another_agency_adds_is_not_read_with_the_referral() {
        Accepted accepted = assessed();
        involve(accepted.caseId());
        String referral = CITY.path("/referrals/" + accepted.referral());
        byte[] before = CITY.as(Person.HOUSING).get(referral).expect(200).bytes();

        CITY.as(Person.POLICE)
                .post(CITY.path("/cases/" + accepted.caseId() + "/risk-assessments"), assessment(20))
                .expect(201);
        CITY.as(Person.POLICE)
                .post(CITY.path("/cases/" + accepted.caseId() + "/sharing-decisions"), decision())
                .expect(201);

        assertThat(CITY.as(Person.HOUSING).get(referral).expect(200).bytes()).isEqualTo(before);
    }

    @Test
    void who_is_not_involved_neither_adds_nor_reads() {
        UUID caseId = assessed().caseId();
        for (String kind : List.of("/risk-assessments", "/sharing-decisions")) {
            String path = CITY.path("/cases/" + caseId + kind);
            CITY.as(Person.HEALTH).get(path).expect(404);
            CITY.as(Person.HEALTH)
                    .post(path, kind.startsWith("/risk") ? assessment(2) : decision())
                    .expect(404);
            CITY.as(Person.HOUSING).get(path).expect(200);
        }
    }

    @Test
    void an_assessment_lacks_nothing_and_names_no_agency_of_others() {
        String path = CITY.path("/cases/" + assessed().caseId() + "/risk-assessments");
        ObjectNode incomplete = Referrals.riskAssessment(2);
        incomplete.withArray("answers").remove(0);
        assertThat(CITY.as(Person.HOUSING)
                        .post(path, Map.of("assessment", incomplete))
                        .expect(422)
                        .json()
                        .findValuesAsText("field"))
                .containsExactly("assessment.answers");
        CITY.as(Person.HOUSING)
                .post(path, Map.of("agency", CITY.agency(AgencyKind.POLICE), "assessment", Referrals.riskAssessment(2)))
                .expect(422);
        CITY.as(Person.HOUSING)
                .post(
                        path,
                        Map.of("agency", CITY.agency(AgencyKind.HOUSING), "assessment", Referrals.riskAssessment(2)))
                .expect(201);
    }

    @Test
    void nothing_is_added_to_a_case_that_was_not_accepted() {
        Submitted submitted = Referrals.submitted(CITY);
        String path = CITY.path("/cases/" + submitted.caseId() + "/sharing-decisions");
        CITY.as(Person.HOUSING).post(path, decision()).expect(201);
        CITY.as(Person.HOUSING)
                .send(
                        "POST",
                        CITY.path("/referrals/" + submitted.referral() + "/withdrawal"),
                        Map.of("reason", "Sent twice."),
                        Map.of("If-Match", "\"1\""))
                .expect(204);

        CITY.as(Person.HOUSING).post(path, decision()).expect(409);
    }

    @Test
    void each_agency_reads_its_own_decisions_to_share_and_the_coordinator_all() {
        UUID caseId = assessed().caseId();
        involve(caseId);
        String path = CITY.path("/cases/" + caseId + "/sharing-decisions");
        ObjectNode decision = Referrals.withoutConsent();
        decision.put("informed", "The duty sergeant.").put("reviewOn", "2999-01-01");

        UUID added =
                CITY.as(Person.POLICE).post(path, Map.of("decision", decision)).id();

        JsonNode own = CITY.as(Person.POLICE).get(path).expect(200).json();
        assertThat(own.findValuesAsText("id")).containsExactly(added.toString());
        assertThat(own.get(0).get("informed").textValue()).isEqualTo("The duty sergeant.");
        assertThat(own.get(0).get("reviewOn").textValue()).isEqualTo("2999-01-01");
        assertThat(CITY.as(Person.HOUSING).get(path).json().findValuesAsText("id"))
                .hasSize(1)
                .doesNotContain(added.toString());
        assertThat(CITY.as(Person.COORDINATOR).get(path).json()).hasSize(2);
    }

    @Test
    void a_decision_without_consent_says_everything_and_is_reviewed_after_it_was_made() {
        String path = CITY.path("/cases/" + assessed().caseId() + "/sharing-decisions");
        ObjectNode decision = Referrals.withoutConsent();
        decision.remove("necessity");
        decision.put("reviewOn", "2020-01-01");

        assertThat(CITY.as(Person.HOUSING)
                        .post(path, Map.of("decision", decision))
                        .expect(422)
                        .json()
                        .findValuesAsText("field"))
                .containsExactlyInAnyOrder("decision.necessity", "decision.reviewOn");
    }

    private static Accepted assessed() {
        ObjectNode referral = Referrals.valid();
        referral.set("riskAssessment", Referrals.riskAssessment(3));
        return Referrals.accepted(CITY, Person.HOUSING, referral);
    }

    /** The police, as by a meeting. */
    private static void involve(UUID caseId) {
        var unused = CITY.service.wiring.gate.write(
                CITY.service.operator(), Permission.MANAGE_AGENCIES, Target.area(CITY.area), tx -> {
                    Involvements.begin(
                            tx,
                            new CaseId(caseId),
                            CITY.agency(AgencyKind.POLICE),
                            InvolvementGround.LISTED,
                            new ListingId(tx.newId()));
                    return caseId;
                });
    }

    private static Map<String, Object> assessment(int yes) {
        return Map.of("assessment", Referrals.riskAssessment(yes));
    }

    private static Map<String, Object> decision() {
        return Map.of("decision", Referrals.withoutConsent());
    }
}
