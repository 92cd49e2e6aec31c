package uk.marac.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.agency.MemberRequest;
import uk.marac.id.CaseId;
import uk.marac.testing.Answer;
import uk.marac.testing.City.Person;

/** Who may not know of a case where it was may not know of it where it goes, from its offer on. */
@Tag("database")
class BarringTest {

    private static final Map<String, String> CONFLICT = Map.of("nature", "A cousin.");

    private final TwoAreas areas = new TwoAreas();
    /** Coordinates the receiving area, and is a chair in the other. */
    private final UUID both = areas.to.appoint(areas.to.agency(AgencyKind.OTHER), Role.COORDINATOR, "Of Both");

    @BeforeEach
    void be_a_member_of_both() {
        var unused = areas.from.service.wiring.members.appoint(
                areas.from.service.operator(),
                areas.from.area,
                new MemberRequest(both, areas.from.agency(AgencyKind.POLICE), Role.CHAIR, false, "Of Both", null),
                null);
    }

    @Test
    void who_has_a_conflict_of_interest_finds_no_offer_and_answers_none() {
        CaseId id = areas.open();
        declare(id);
        UUID transfer = areas.offered(id);
        UUID other = areas.offered(areas.open());

        assertThat(listed(both)).containsExactly(other.toString());
        assertThat(listed(areas.to.subject(Person.COORDINATOR)))
                .containsExactlyInAnyOrder(transfer.toString(), other.toString());
        Answer hidden = areas.to.as(both).get(TwoAreas.path(areas.to, transfer)).expect(404);
        Answer none = areas.to
                .as(both)
                .get(TwoAreas.path(areas.to, UUID.randomUUID()))
                .expect(404);
        assertThat(hidden.json().get("title")).isEqualTo(none.json().get("title"));
        answer(transfer, "acceptance", TwoAreas.acceptance(areas.to)).expect(404);
        answer(transfer, "return", new TransferReasonRequest("Not here.")).expect(404);
        answer(other, "return", new TransferReasonRequest("Not here.")).expect(204);
        assertThat(areas.state(areas.to, transfer)).isEqualTo("OFFERED");
    }

    @Test
    void a_conflict_that_is_declared_after_the_offer_was_made_closes_the_offer() {
        CaseId id = areas.open();
        UUID transfer = areas.offered(id);
        assertThat(listed(both)).containsExactly(transfer.toString());

        declare(id);
        areas.carry(areas.from);

        assertThat(listed(both)).isEmpty();
        areas.to.as(both).get(TwoAreas.path(areas.to, transfer)).expect(404);
        areas.to.as(Person.COORDINATOR).get(TwoAreas.path(areas.to, transfer)).expect(200);
    }

    @Test
    void a_conflict_that_is_declared_after_the_papers_came_closes_the_case_and_no_other() {
        CaseId id = areas.open();
        UUID transfer = areas.received(id);
        UUID other = areas.received(areas.open());
        file(both, transfer).expect(200);

        declare(id);
        areas.carry(areas.from);
        areas.carry(areas.from);

        file(both, transfer).expect(404);
        file(both, other).expect(200);
        file(areas.to.subject(Person.COORDINATOR), transfer).expect(200);
        assertThat(TwoAreas.rows(areas.to, "conflict_of_interest")).isOne();
    }

    @Test
    void a_staff_case_is_one_where_it_goes_open_to_who_accepted_it_and_the_chairs() {
        CaseId id = areas.open();
        mark(id);
        UUID transfer = areas.received(id);
        UUID other = areas.received(areas.open());

        for (UUID barred : List.of(both, areas.to.subject(Person.IDVA))) {
            file(barred, transfer).expect(404);
            file(barred, other).expect(200);
        }
        file(areas.to.subject(Person.COORDINATOR), transfer).expect(200);
        file(areas.to.subject(Person.CHAIR), transfer).expect(200);
    }

    @Test
    void a_case_that_is_marked_after_the_papers_came_is_marked_there_once_and_stays_unmarked_if_its_chair_unmarks_it() {
        CaseId id = areas.open();
        UUID transfer = areas.received(id);
        file(both, transfer).expect(200);

        mark(id);
        areas.carry(areas.from);
        file(both, transfer).expect(404);
        areas.to
                .as(Person.CHAIR)
                .send(
                        "DELETE",
                        areas.to.path("/cases/" + transfer + "/staff-case"),
                        Map.of("reason", "Nobody of them works here."),
                        Map.of("If-Match", "\"1\""))
                .expect(204);
        areas.carry(areas.from);

        file(both, transfer).expect(200);
    }

    private void declare(CaseId id) {
        areas.from
                .as(both)
                .post(areas.from.path("/cases/" + id + "/conflicts"), CONFLICT)
                .expect(201);
    }

    private void mark(CaseId id) {
        areas.from
                .as(Person.CHAIR)
                .put(
                        areas.from.path("/cases/" + id + "/staff-case"),
                        Map.of(
                                "named",
                                List.of(areas.from.subject(Person.COORDINATOR), areas.from.subject(Person.CHAIR)),
                                "reason",
                                "He works for the police."))
                .expect(204);
    }

    private Answer answer(UUID transfer, String step, Object body) {
        return areas.to.as(both).put(TwoAreas.path(areas.to, transfer) + "/" + step, body, 1);
    }

    private List<String> listed(UUID subject) {
        return areas.to
                .as(subject)
                .get(areas.to.path("/transfers"))
                .expect(200)
                .json()
                .findValuesAsText("id");
    }

    private Answer file(UUID subject, UUID transfer) {
        return areas.to.as(subject).get(areas.to.path("/cases/" + transfer));
    }
}
