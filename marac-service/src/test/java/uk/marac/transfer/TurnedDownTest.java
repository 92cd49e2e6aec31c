package uk.marac.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agenda.ListedCases;
import uk.marac.id.CaseId;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.HeardCase;
import uk.marac.testing.Referrals;

/** A case that another area accepted and did not take on after all is not lost between the two. */
@Tag("database")
class TurnedDownTest {

    private final TwoAreas areas = new TwoAreas();

    @Test
    void what_is_redirected_there_is_open_here_again_and_the_next_agenda_asks_for_it() {
        HeardCase heard = areas.minuted();
        UUID transfer = areas.received(heard.id);
        assertThat(ListedCases.waiting(areas.from)).doesNotContain(heard.id.toString());

        areas.redirect(transfer);
        areas.carry(areas.to);

        assertThat(heard.state()).isEqualTo("OPEN");
        assertThat(ListedCases.waiting(areas.from)).contains(heard.id.toString());
        assertThat(areas.view(areas.from, transfer).at("/otherSide/caseState").textValue())
                .isEqualTo("NOT_ACCEPTED");
    }

    @Test
    void what_is_accepted_there_stays_transferred_out() {
        HeardCase heard = areas.minuted();
        UUID transfer = areas.received(heard.id);

        String unused = areas.screened(transfer);
        areas.carry(areas.to);

        assertThat(heard.state()).isEqualTo("TRANSFERRED_OUT");
    }

    @Test
    void what_the_agency_there_withdraws_is_open_again_though_the_transfer_was_closed_before_this_area_heard_of_it() {
        CaseId id = areas.open();
        UUID transfer = areas.received(id);
        Referrals.Submitted referral = areas.referral(transfer);
        areas.to
                .as(Person.IDVA)
                .post(
                        areas.to.path("/referrals/" + referral.referral() + "/withdrawal"),
                        Map.of("reason", "She went back."),
                        referral.version())
                .expect(204);

        areas.act(areas.to, transfer, "closing", new TransferReasonRequest("Nothing to do."))
                .expect(204);
        areas.carry(areas.to);

        assertThat(state(id)).isEqualTo("OPEN");
        assertThat(areas.state(areas.from, transfer)).isEqualTo("CLOSED");
        assertThat(areas.view(areas.from, transfer).get("otherSide").isNull()).isTrue();
    }

    @Test
    void a_case_that_came_back_before_it_was_heard_of_stays_as_it_is() {
        HeardCase heard = areas.minuted();
        UUID transfer = areas.received(heard.id);
        heard.reopen().expect(204);
        UUID meeting = ListedCases.plan(areas.from, uk.marac.agency.AgencyKind.HOUSING);
        ListedCases.list(areas.from, meeting, heard.id);
        ListedCases.circulate(areas.from, meeting);

        areas.redirect(transfer);
        areas.carry(areas.to);

        assertThat(heard.state()).isEqualTo("LISTED");
    }

    @Test
    void a_case_that_a_third_area_has_stays_transferred_out() {
        CaseId id = areas.open();
        UUID transfer = areas.received(id);
        City third = City.open();
        UUID other = areas.from
                .as(Person.COORDINATOR)
                .post(areas.from.path("/cases/" + id + "/transfers"), TwoAreas.offer(third))
                .id();
        areas.carry(areas.from);
        areas.act(third, other, "acceptance", TwoAreas.acceptance(third)).expect(204);
        areas.carry(third);

        areas.redirect(transfer);
        areas.carry(areas.to);

        assertThat(state(id)).isEqualTo("TRANSFERRED_OUT");
    }

    @Test
    void neither_side_closes_a_transfer_before_the_case_is_screened() {
        UUID transfer = areas.received(areas.open());
        TransferReasonRequest reason = new TransferReasonRequest("All is handed over.");

        areas.act(areas.from, transfer, "closing", reason).expect(409);
        areas.act(areas.to, transfer, "closing", reason).expect(409);

        String unused = areas.screened(transfer);
        areas.carry(areas.to);
        areas.act(areas.from, transfer, "closing", reason).expect(204);
    }

    private String state(CaseId id) {
        return areas.from
                .as(Person.COORDINATOR)
                .get(areas.from.path("/cases/" + id))
                .expect(200)
                .json()
                .get("state")
                .textValue();
    }
}
