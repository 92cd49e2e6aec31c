package uk.marac.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.gate.Actor;
import uk.marac.gate.Job;
import uk.marac.id.CaseId;
import uk.marac.id.TransferId;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.matching.SubmissionListener;
import uk.marac.repeat.RepeatWindows;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Entries;
import uk.marac.testing.HeardCase;
import uk.marac.testing.Rows;
import uk.marac.testing.TestService;
import uk.marac.web.FieldError;
import uk.marac.web.ProblemException;

/** The courier's transactions one by one, as if it died between them; the service's own may come in between too. */
@Tag("database")
class CourierTest {

    private final TwoAreas areas = new TwoAreas();
    private final TestService service = areas.from.service;
    private final Courier courier = new Courier(
            service.wiring.gate,
            service.wiring.riskInstruments,
            new RepeatWindows(service.wiring.protocol),
            List.of(new SubmissionListener()));

    @Test
    void an_offer_that_is_delivered_twice_is_one_offer() {
        UUID transfer = areas.tryOffer(areas.open()).id();

        Letter letter = collect(areas.from, transfer);
        courier.deliver(actor(), letter);
        areas.carry(areas.from);
        courier.deliver(actor(), letter);

        assertThat(TwoAreas.rows(areas.to, "marac_transfer")).isOne();
        assertThat(TwoAreas.rows(areas.to, "transfer_paper")).isOne();
        assertThat(areas.view(areas.to, transfer).get("version").longValue()).isOne();
    }

    @Test
    void papers_that_are_delivered_twice_make_one_referral() {
        UUID transfer = areas.offered(areas.minuted().id);
        areas.act(areas.to, transfer, "acceptance", TwoAreas.acceptance(areas.to))
                .expect(204);
        Letter answer = collect(areas.to, transfer);
        courier.deliver(actor(), answer);
        courier.deliver(actor(), answer);
        Letter papers = collect(areas.from, transfer);
        courier.deliver(actor(), papers);
        long copied = TwoAreas.rows(areas.to, "transfer_paper");

        courier.deliver(actor(), papers);
        courier.settle(actor(), areas.from.area, papers, papers.papers());
        areas.carry(areas.to);
        areas.carry(areas.from);

        assertThat(Rows.counts(areas.to))
                .containsEntry("referral", 1L)
                .containsEntry("marac_case", 1L)
                .containsEntry("person", 3L)
                .containsEntry("transfer_paper", copied);
        assertThat(copied).isGreaterThan(6);
        assertThat(areas.state(areas.from, transfer)).isEqualTo("RECEIVED");
        assertThat(areas.state(areas.to, transfer)).isEqualTo("RECEIVED");
    }

    @Test
    void an_offer_that_comes_after_its_withdrawal_is_not_there() {
        UUID transfer = areas.tryOffer(areas.open()).id();
        Letter offer = collect(areas.from, transfer);
        areas.act(areas.from, transfer, "withdrawal", new TransferReasonRequest("A mistake."))
                .expect(204);
        courier.deliver(actor(), collect(areas.from, transfer));

        courier.deliver(actor(), offer);
        areas.carry(areas.to);

        assertThat(areas.state(areas.to, transfer)).isEqualTo("WITHDRAWN");
        assertThat(TwoAreas.rows(areas.to, "transfer_paper")).isZero();
        assertThat(areas.state(areas.from, transfer)).isEqualTo("WITHDRAWN");
    }

    @Test
    void what_is_said_while_a_letter_is_under_way_follows_it() {
        UUID transfer = areas.offered(areas.open());
        Letter stale = collect(areas.to, transfer);
        areas.act(areas.to, transfer, "acceptance", TwoAreas.acceptance(areas.to))
                .expect(204);

        courier.deliver(actor(), stale);
        courier.settle(actor(), areas.to.area, stale, List.of());
        areas.carry(areas.to);

        assertThat(areas.state(areas.from, transfer)).isIn("ACCEPTED", "RECEIVED");
    }

    @Test
    void both_areas_logs_say_that_the_courier_came() {
        areas.received(areas.open());

        assertThat(actsOf(areas.from)).contains("COLLECT_TRANSFER", "DELIVER_TRANSFER", "SETTLE_TRANSFER");
        assertThat(actsOf(areas.to)).contains("COLLECT_TRANSFER", "DELIVER_TRANSFER", "SETTLE_TRANSFER");
        City other = City.open();
        assertThat(actsOf(other)).isNotEmpty().doesNotContain("DELIVER_TRANSFER");
    }

    @Test
    void a_case_is_not_destroyed_while_its_transfer_is_under_way() {
        HeardCase heard = areas.minuted();
        UUID action = UUID.fromString(areas.from
                .as(Person.HOUSING)
                .get(areas.from.path("/actions"))
                .expect(200)
                .json()
                .get(0)
                .get("id")
                .textValue());
        heard.complete(action, Person.HOUSING);
        UUID transfer = areas.offered(heard.id);

        assertThat(refusalInTwoYears(heard.id)).containsExactly("transfer");

        areas.act(areas.to, transfer, "return", new TransferReasonRequest("Not here."))
                .expect(204);
        areas.carry(areas.to);
        assertThat(refusalInTwoYears(heard.id)).isEmpty();
        areas.from.as(Person.CHAIR).get(heard.file("")).expect(404);
    }

    /** What keeps the case from being destroyed when nobody asks any more whether it is repeated; nothing if it was. */
    private List<String> refusalInTwoYears(CaseId id) {
        Instant at = Clock.systemUTC().instant().plus(Duration.ofDays(730));
        Actor administrator = Actor.person(areas.from.subject(Person.ADMINISTRATOR), UUID.randomUUID(), 2, at);
        var destruction = service.wiring(Clock.fixed(at, ZoneOffset.UTC)).destruction;
        ProblemException refused = catchThrowableOfType(
                ProblemException.class, () -> destruction.destroy(administrator, areas.from.area, id));
        return refused == null
                ? List.of()
                : refused.errors().stream().map(FieldError::field).toList();
    }

    private Letter collect(City area, UUID transfer) {
        return courier.collect(actor(), area.area, new TransferId(transfer));
    }

    private List<String> actsOf(City area) {
        return Entries.of(service, area.area).stream()
                .map(LedgerEntry::permission)
                .toList();
    }

    private static Actor actor() {
        return Job.COURIER.actor(UUID.randomUUID(), Clock.systemUTC().instant());
    }
}
