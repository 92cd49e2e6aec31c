package uk.marac.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.agenda.ListedCases;
import uk.marac.id.CaseId;
import uk.marac.testing.Answer;
import uk.marac.testing.City.Person;
import uk.marac.testing.HeardCase;
import uk.marac.testing.Referrals;

/** A case on its way from one area to another, over HTTP. */
@Tag("database")
class TransferTest {

    private static final Map<String, String> REASON = Map.of("reason", "She lives with us no longer.");

    private final TwoAreas areas = new TwoAreas();

    @Test
    void an_offer_says_what_is_needed_to_decide_and_no_more() {
        UUID transfer = areas.offered(areas.minuted().id);

        JsonNode listed = areas.to
                .as(Person.COORDINATOR)
                .get(areas.to.path("/transfers"))
                .expect(200)
                .json();
        assertThat(listed).hasSize(1);
        assertThat(listed.get(0).get("state").textValue()).isEqualTo("OFFERED");
        assertThat(listed.get(0).get("otherArea").textValue()).isEqualTo("A city");
        JsonNode view = areas.view(areas.to, transfer);
        assertThat(view.at("/otherArea/code").textValue()).isEqualTo(areas.from.code);
        assertThat(view.at("/offer/surname").textValue()).isNotBlank();
        assertThat(view.at("/offer/children").booleanValue()).isTrue();
        assertThat(view.at("/offer/criteria/0").textValue()).isEqualTo("PROFESSIONAL_JUDGEMENT");
        assertThat(view.at("/offer/from/idva").textValue()).isEqualTo("Ines Vale");
        assertThat(view.toString())
                .contains("She has moved to her sister.")
                .doesNotContain("Quiet Lane", "Loud Street", "Threats at the door", "07700 900123");
    }

    @Test
    void once_accepted_the_papers_are_there_for_whom_their_agencies_chose() {
        UUID transfer = areas.received(areas.minuted().id);

        assertThat(areas.papers(Person.COORDINATOR, transfer))
                .contains("Said to all", "Said to the Idva")
                .contains("Threats at the door", "Fit a second lock", "strangulation again", "POLICE of the city")
                .doesNotContain("Quiet Lane");
        assertThat(areas.papers(Person.CHAIR, transfer)).contains("Said to the Idva");
        assertThat(areas.papers(Person.IDVA, transfer))
                .contains("Said to all", "Said to the Idva", "Threats at the door")
                .doesNotContain("Said to the chair", "Said to Housing");
    }

    @Test
    void what_an_agency_said_to_few_stays_and_the_coordinator_is_told_whom_to_ask() {
        UUID transfer = areas.received(areas.minuted().id);

        assertThat(areas.papers(Person.COORDINATOR, transfer))
                .contains("Nobody else can act in time.")
                .doesNotContain("Said to the chair", "Said to Housing", "\"what\":\"consent\",\"said\":\"GIVEN\"");
        JsonNode leftOut = areas.view(areas.from, transfer).get("leftOut");
        assertThat(leftOut.findValuesAsText("agency")).containsExactly("HOUSING of the city", "POLICE of the city");
        assertThat(leftOut.findValuesAsText("paragraphs")).containsExactly("1", "2");
        assertThat(areas.view(areas.to, transfer).get("leftOut").isNull()).isTrue();
        assertThat(areas.view(areas.from, areas.offered(areas.open()))
                        .get("leftOut")
                        .findValuesAsText("agency"))
                .containsExactly("HOUSING of the city");
    }

    @Test
    void an_agency_to_which_the_case_is_listed_there_sees_what_was_said_to_everybody() {
        UUID transfer = areas.received(areas.minuted().id);
        areas.screened(transfer);
        UUID meeting = ListedCases.plan(areas.to, AgencyKind.HOUSING);
        ListedCases.list(areas.to, meeting, new CaseId(transfer));
        areas.to
                .as(Person.HOUSING)
                .get(areas.to.path("/cases/" + transfer + "/transfer-papers"))
                .expect(404);

        ListedCases.circulate(areas.to, meeting);

        assertThat(areas.papers(Person.HOUSING, transfer))
                .contains("Said to all", "Fit a second lock")
                .doesNotContain("Said to Housing", "Said to the Idva", "Said to the chair", "Threats at the door");
    }

    @Test
    void a_referral_is_made_there_that_is_compared_screened_and_listed_like_any() {
        HeardCase heard = areas.minuted();
        UUID transfer = areas.received(heard.id);
        JsonNode referral = areas.to
                .as(Person.COORDINATOR)
                .get(areas.to.path("/referrals/" + areas.referral(transfer).referral()))
                .expect(200)
                .json();
        assertThat(referral.get("state").textValue()).isEqualTo("SUBMITTED");
        assertThat(referral.get("safeContact").isNull()).isTrue();
        assertThat(referral.toString())
                .contains("Transferred in from A city", "Loud Street")
                .doesNotContain("Quiet Lane", "Threats at the door");

        areas.screened(transfer);
        UUID meeting = ListedCases.plan(areas.to, AgencyKind.HOUSING);
        ListedCases.list(areas.to, meeting, new CaseId(transfer));

        JsonNode item = areas.to
                .as(Person.COORDINATOR)
                .get(areas.to.path("/meetings/" + meeting + "/agenda"))
                .expect(200)
                .json()
                .at("/items/0");
        assertThat(item.get("transferredFrom").textValue()).isEqualTo("A city");
        assertThat(item.get("people")).hasSize(3);
        JsonNode file = areas.to
                .as(Person.COORDINATOR)
                .get(areas.to.path("/cases/" + transfer))
                .expect(200)
                .json();
        assertThat(file.get("transferredFrom").textValue()).isEqualTo("A city");
        assertThat(areas.from
                        .as(Person.COORDINATOR)
                        .get(heard.file(""))
                        .json()
                        .get("transferredFrom")
                        .isNull())
                .isTrue();
    }

    @Test
    void it_is_not_accepted_there_before_somebody_says_how_she_may_be_reached_but_may_be_sent_elsewhere() {
        UUID transfer = areas.received(areas.open());
        Referrals.Submitted referral = areas.referral(transfer);
        Map<String, Object> accept = Map.of("decision", "ACCEPT", "reason", "High risk.");

        Answer refused = Referrals.screen(areas.to, referral.referral(), referral.version(), accept);
        assertThat(refused.expect(409).text()).contains("safeContact");

        assertThat(areas.screened(transfer)).isNotBlank();
        areas.redirect(areas.received(areas.open()));
    }

    @Test
    void where_it_was_the_case_is_transferred_out_its_actions_are_owed_and_it_comes_back_if_need_be() {
        HeardCase heard = areas.minuted();
        areas.received(heard.id);

        assertThat(heard.state()).isEqualTo("TRANSFERRED_OUT");
        JsonNode actions = areas.from
                .as(Person.HOUSING)
                .get(areas.from.path("/actions"))
                .expect(200)
                .json();
        assertThat(actions.get(0).get("state").textValue()).isEqualTo("OPEN");
        heard.close().expect(409);
        heard.complete(UUID.fromString(actions.get(0).get("id").textValue()), Person.HOUSING);
        heard.reopen().expect(204);
        assertThat(heard.state()).isEqualTo("OPEN");
    }

    @Test
    void each_side_sees_the_other_until_one_of_them_closes_the_transfer() {
        UUID transfer = areas.received(areas.open());
        String number = areas.screened(transfer);
        String today = LocalDate.now().toString();
        areas.act(areas.from, transfer, "handover", Map.of("on", today)).expect(204);
        areas.carry(areas.from);
        areas.carry(areas.to);

        JsonNode there = areas.view(areas.from, transfer).get("otherSide");
        assertThat(there.get("caseNumber").textValue()).isEqualTo(number);
        assertThat(there.at("/contact/idva").textValue()).isEqualTo("Tola Idowu");
        JsonNode here = areas.view(areas.to, transfer).get("otherSide");
        assertThat(here.get("caseState").textValue()).isEqualTo("TRANSFERRED_OUT");
        assertThat(here.get("handedOverOn").textValue()).isEqualTo(today);

        areas.act(areas.to, transfer, "closing", REASON).expect(204);
        areas.carry(areas.to);

        for (var area : new uk.marac.testing.City[] {areas.from, areas.to}) {
            JsonNode view = areas.view(area, transfer);
            assertThat(view.get("state").textValue()).isEqualTo("CLOSED");
            assertThat(view.get("otherSide").isNull()).isTrue();
        }
        assertThat(areas.view(areas.from, transfer).toString()).doesNotContain("lives with us no longer");
    }

    @Test
    void what_is_returned_is_gone_there_and_its_reason_is_here() {
        UUID transfer = areas.offered(areas.open());

        areas.act(areas.to, transfer, "return", REASON).expect(204);
        areas.carry(areas.to);

        JsonNode there = areas.view(areas.to, transfer);
        assertThat(there.get("state").textValue()).isEqualTo("RETURNED");
        assertThat(there.get("offer").isNull()).isTrue();
        assertThat(TwoAreas.rows(areas.to, "transfer_paper")).isZero();
        assertThat(TwoAreas.rows(areas.from, "transfer_paper")).isOne();
        JsonNode here = areas.view(areas.from, transfer);
        assertThat(here.get("state").textValue()).isEqualTo("RETURNED");
        assertThat(here.get("answerReason").textValue()).isEqualTo("She lives with us no longer.");
        areas.act(areas.to, transfer, "acceptance", TwoAreas.acceptance(areas.to))
                .expect(409);
    }

    @Test
    void what_is_withdrawn_is_gone_there_unless_it_was_answered() {
        UUID transfer = areas.offered(areas.open());
        UUID answered = areas.offered(areas.open());
        areas.act(areas.to, answered, "acceptance", TwoAreas.acceptance(areas.to))
                .expect(204);

        areas.act(areas.from, transfer, "withdrawal", REASON).expect(204);
        areas.carry(areas.from);
        areas.carry(areas.to);

        assertThat(areas.state(areas.from, transfer)).isEqualTo("WITHDRAWN");
        JsonNode there = areas.view(areas.to, transfer);
        assertThat(there.get("state").textValue()).isEqualTo("WITHDRAWN");
        assertThat(there.get("offer").isNull()).isTrue();
        areas.carry(areas.from);
        areas.carry(areas.to);
        assertThat(areas.view(areas.to, answered).get("offer").isNull()).isFalse();
        assertThat(areas.act(areas.from, answered, "withdrawal", REASON).status())
                .isEqualTo(409);
    }

    @Test
    void a_case_is_offered_once_to_an_area_and_again_once_that_has_returned_it() {
        CaseId id = areas.open();
        UUID transfer = areas.offered(id);
        areas.tryOffer(id).expect(409);

        areas.act(areas.to, transfer, "return", REASON).expect(204);
        areas.carry(areas.to);

        areas.tryOffer(id).expect(201);
    }
}
