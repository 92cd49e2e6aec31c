package uk.marac.race;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.id.CaseId;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Rows;
import uk.marac.testing.TestService;
import uk.marac.transfer.TwoAreas;

/** One case on its way to another area, people in both areas, and couriers that come at the same time. */
@Tag("database")
class TransferRaceTest {

    private static final Map<String, String> REASON = Map.of("reason", "She lives with us no longer.");

    private final TwoAreas areas = new TwoAreas(TestService.shared());
    private final CaseId id = areas.open();

    @RepeatedTest(Together.TIMES)
    void of_two_who_offer_it_to_one_area_one_is_told_that_it_has_it_before_it() {
        UUID second = areas.from.appoint(areas.from.agency(AgencyKind.OTHER), Role.COORDINATOR, "A second one");

        List<Answer> answers = Together.answers(
                () -> offer(areas.from.subject(Person.COORDINATOR), areas.to), () -> offer(second, areas.to));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 409);
        Answer refused = answers.get(answers.get(0).status() == 409 ? 0 : 1);
        assertThat(refused.json().at("/errors/0/field").textValue()).isEqualTo("area");
        areas.carry(areas.from);
        assertThat(Rows.counts(areas.from))
                .containsEntry("marac_transfer", 1L)
                .containsEntry("transfer_paper", 1L)
                .containsEntry("sharing_decision", 2L);
        assertThat(Rows.counts(areas.to)).containsEntry("marac_transfer", 1L).containsEntry("transfer_paper", 1L);
    }

    @RepeatedTest(Together.TIMES)
    void offered_to_two_areas_and_accepted_by_both_each_has_it_once_and_neither_waits_for_the_other() {
        City third = City.open();
        List<Answer> offers = Together.answers(
                () -> offer(areas.from.subject(Person.COORDINATOR), areas.to),
                () -> offer(areas.from.subject(Person.COORDINATOR), third));
        areas.carry(areas.from);

        List<Integer> statuses = Together.statuses(
                () -> accept(areas.to, offers.get(0).id()),
                () -> accept(third, offers.get(1).id()));
        assertThat(statuses).containsExactly(204, 204);
        carry(areas.to, third);
        carry(areas.from, areas.from);
        carry(areas.to, third);

        for (City there : List.of(areas.to, third)) {
            assertThat(Rows.counts(there)).containsEntry("marac_case", 1L).containsEntry("referral", 1L);
        }
        assertThat(areas.state(areas.from, offers.get(0).id())).isEqualTo("RECEIVED");
        assertThat(areas.state(areas.from, offers.get(1).id())).isEqualTo("RECEIVED");
        assertThat(caseState()).isEqualTo("TRANSFERRED_OUT");
    }

    @RepeatedTest(Together.TIMES)
    void an_offer_is_accepted_or_sent_back_and_never_both() {
        UUID transfer = areas.offered(id);
        UUID second = areas.to.appoint(areas.to.agency(AgencyKind.OTHER), Role.COORDINATOR, "A second one");

        List<Integer> statuses = Together.statuses(
                () -> accept(areas.to, transfer),
                () -> areas.to.as(second).put(TwoAreas.path(areas.to, transfer) + "/return", REASON, 1));

        assertThat(statuses).containsExactlyInAnyOrder(204, 412);
        boolean accepted = statuses.get(0) == 204;
        carryAll();
        assertThat(areas.state(areas.to, transfer)).isEqualTo(accepted ? "RECEIVED" : "RETURNED");
        assertThat(areas.state(areas.from, transfer)).isEqualTo(accepted ? "RECEIVED" : "RETURNED");
        assertThat(rowsThere("referral")).isEqualTo(accepted ? 1 : 0);
        assertThat(caseState()).isEqualTo(accepted ? "TRANSFERRED_OUT" : "OPEN");
    }

    @RepeatedTest(Together.TIMES)
    void accepted_there_while_it_is_withdrawn_here_it_is_one_or_the_other_in_both_areas() {
        UUID transfer = areas.offered(id);
        long here = version(transfer);

        List<Integer> statuses = Together.statuses(
                () -> {
                    Answer answer = accept(areas.to, transfer);
                    areas.carry(areas.to);
                    return answer;
                },
                () -> {
                    Answer answer = withdraw(transfer, here);
                    areas.carry(areas.from);
                    return answer;
                });

        boolean accepted = statuses.get(0) == 204;
        // Whoever comes second is told so, or has been overtaken: then what was answered first holds.
        assertThat(statuses.get(0)).isIn(204, 409, 412);
        assertThat(statuses.get(1)).isIn(204, 409, 412);
        assertThat(statuses).contains(204);
        carryAll();
        assertThat(areas.state(areas.to, transfer)).isEqualTo(accepted ? "RECEIVED" : "WITHDRAWN");
        assertThat(areas.state(areas.from, transfer)).isEqualTo(accepted ? "RECEIVED" : "WITHDRAWN");
        assertThat(rowsThere("referral")).isEqualTo(accepted ? 1 : 0);
        assertThat(rowsThere("transfer_paper") == 0).isEqualTo(!accepted);
        assertThat(caseState()).isEqualTo(accepted ? "TRANSFERRED_OUT" : "OPEN");
    }

    @RepeatedTest(Together.TIMES)
    void what_two_instances_carry_at_once_comes_once() {
        UUID transfer = areas.tryOffer(id).id();
        carry(areas.from, areas.from);
        assertThat(rowsThere("marac_transfer")).isOne();
        assertThat(rowsThere("transfer_paper")).isOne();

        accept(areas.to, transfer).expect(204);
        carry(areas.to, areas.to);
        carry(areas.from, areas.from);
        Map<String, Long> once = Rows.counts(areas.to);
        carry(areas.to, areas.to);
        carry(areas.from, areas.from);

        assertThat(once)
                .containsEntry("marac_case", 1L)
                .containsEntry("referral", 1L)
                .containsEntry("person", 3L)
                .containsEntry("involvement", 1L);
        assertThat(rowsThere("transfer_paper")).isEqualTo(once.get("transfer_paper"));
        assertThat(rowsThere("referral")).isOne();
        assertThat(areas.state(areas.to, transfer)).isEqualTo("RECEIVED");
        assertThat(areas.state(areas.from, transfer)).isEqualTo("RECEIVED");
        assertThat(caseState()).isEqualTo("TRANSFERRED_OUT");
    }

    /** Two instances of the service, beside the one that runs, each of which carries what waits in an area. */
    private static void carry(City one, City other) {
        var unused = Together.all(() -> carried(one), () -> carried(other));
    }

    private static boolean carried(City city) {
        city.service.wiring(Clock.systemUTC()).courier.runNow(city.area);
        return true;
    }

    /** As often as it takes until neither area has anything new to say. */
    private void carryAll() {
        for (int i = 0; i < 3; i++) {
            areas.carry(areas.to);
            areas.carry(areas.from);
        }
    }

    private Answer offer(UUID subject, City to) {
        return areas.from.as(subject).post(areas.from.path("/cases/" + id + "/transfers"), TwoAreas.offer(to));
    }

    private static Answer accept(City there, UUID transfer) {
        return there.as(Person.COORDINATOR)
                .put(TwoAreas.path(there, transfer) + "/acceptance", TwoAreas.acceptance(there), 1);
    }

    private Answer withdraw(UUID transfer, long version) {
        return areas.from
                .as(Person.COORDINATOR)
                .put(TwoAreas.path(areas.from, transfer) + "/withdrawal", REASON, version);
    }

    private long version(UUID transfer) {
        return areas.from
                .as(Person.COORDINATOR)
                .get(TwoAreas.path(areas.from, transfer))
                .expect(200)
                .json()
                .get("version")
                .longValue();
    }

    private long rowsThere(String table) {
        return TwoAreas.rows(areas.to, table);
    }

    private String caseState() {
        return areas.from
                .as(Person.COORDINATOR)
                .get(areas.from.path("/cases/" + id))
                .expect(200)
                .json()
                .get("state")
                .textValue();
    }
}
