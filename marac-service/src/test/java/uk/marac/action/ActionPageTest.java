package uk.marac.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.gate.Actor;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Said;
import uk.marac.testing.Sitting;
import uk.marac.web.Page;

/** The list of actions by the clock of another day: what is overdue is computed, and a page is of what was asked for. */
@Tag("database")
class ActionPageTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final City city = City.open();
    private final Sitting sitting = Sitting.agendaSent(city, 1).inSession();
    private final LocalDate due = LocalDate.now(LONDON).plusDays(7);
    private final UUID open = agree();
    private final UUID notDone = reported("NOT_DONE");
    private final UUID claimed = reported("NOT_POSSIBLE");
    private final UUID confirmed = reported("NOT_POSSIBLE");
    private final UUID complete = reported("COMPLETE");

    ActionPageTest() {
        city.as(Person.CHAIR)
                .send("PUT", sitting.action(confirmed) + "/confirmation", null, Map.of("If-Match", "\"2\""))
                .expect(204);
    }

    @Test
    void overdue_is_what_is_neither_done_nor_confirmed_as_impossible_from_midnight_in_London_on() {
        Instant midnight = due.plusDays(1).atStartOfDay(LONDON).toInstant();

        assertThat(list(midnight.minusSeconds(1), null, true, new Page(0, 100))).isEmpty();
        assertThat(list(midnight, null, true, new Page(0, 100)))
                .containsExactlyInAnyOrder(open, notDone, claimed)
                .doesNotContain(confirmed, complete);
        assertThat(list(midnight, null, false, new Page(0, 100))).containsExactlyInAnyOrder(confirmed, complete);
        assertThat(list(midnight, ActionState.NOT_POSSIBLE, true, new Page(0, 100)))
                .containsExactly(claimed);
    }

    @Test
    void the_pages_of_what_is_overdue_hold_each_of_them_once() {
        Instant later = due.plusDays(3).atStartOfDay(LONDON).toInstant();
        List<UUID> whole = list(later, null, true, new Page(0, 100));

        List<UUID> parts = Stream.of(0, 1, 2)
                .flatMap(skip -> list(later, null, true, new Page(skip, 1)).stream())
                .toList();
        assertThat(parts).isEqualTo(whole).hasSize(3);
        assertThat(list(later, null, true, new Page(3, 1))).isEmpty();
    }

    @Test
    void a_page_over_http_is_bounded() {
        var api = city.as(Person.COORDINATOR);
        assertThat(api.get(city.path("/actions?limit=2")).expect(200).json()).hasSize(2);
        assertThat(api.get(city.path("/actions?skip=4&limit=2")).expect(200).json())
                .hasSize(1);
        for (String wrong : List.of("limit=0", "limit=201", "skip=-1", "limit=many")) {
            assertThat(api.get(city.path("/actions?" + wrong)).status()).isBetween(400, 422);
        }
    }

    private List<UUID> list(Instant at, @Nullable ActionState state, boolean overdue, Page page) {
        Actor coordinator =
                Actor.person(city.subject(Person.COORDINATOR), UUID.randomUUID(), 2, at.minus(Duration.ofMinutes(1)));
        return city
                .service
                .wiring(Clock.fixed(at, ZoneOffset.UTC))
                .actions
                .list(coordinator, city.area, new ActionFilter(state, overdue), page)
                .stream()
                .map(view -> view.id().value())
                .toList();
    }

    private UUID agree() {
        Map<String, Object> body = Said.action(city.agency(AgencyKind.PRIMARY_CARE), false);
        body.put("dueOn", due);
        return city.as(Person.CHAIR).post(sitting.listing(0, "/actions"), body).id();
    }

    private UUID reported(String state) {
        UUID action = agree();
        Map<String, Object> report = Said.report(state);
        report.put("evidence", "receipt 1204");
        report.put("reason", "she has moved away");
        city.as(Person.HEALTH)
                .put(sitting.action(action) + "/outcome", report, 1)
                .expect(204);
        return action;
    }
}
