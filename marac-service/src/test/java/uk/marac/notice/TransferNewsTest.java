package uk.marac.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.agency.MemberRequest;
import uk.marac.id.CaseId;
import uk.marac.testing.City.Person;
import uk.marac.testing.TestService;
import uk.marac.transfer.TwoAreas;

/** Who is told how an offer of a case to another area goes on, on an installation of their own. */
@Tag("database")
class TransferNewsTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Map<String, String> REASON = Map.of("reason", "Nobody of that name lives here.");

    private static final TestService SERVICE = new TestService();

    private final TwoAreas areas = new TwoAreas(SERVICE);
    private final MemberTelling from = new MemberTelling(areas.from);
    private final MemberTelling to = new MemberTelling(areas.to);
    private final PostOffice post = new PostOffice().open();

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @AfterEach
    void close() {
        post.close();
    }

    @Test
    void a_case_that_is_returned_is_told_to_the_coordinators_where_it_was_unless_it_is_closed_to_them() {
        from.reach(Person.COORDINATOR, Person.CHAIR, Person.IDVA, Person.HOUSING);
        UUID first = areas.offered(areas.open());
        CaseId id = areas.open();
        UUID transfer = areas.offered(id);
        assertThat(toldOf(() -> returned(first))).containsExactly(from.address(Person.COORDINATOR));

        areas.from
                .as(Person.COORDINATOR)
                .post(areas.from.path("/cases/" + id + "/conflicts"), Map.of("nature", "My cousin."))
                .expect(201);
        assertThat(toldOf(() -> returned(transfer))).isEmpty();
    }

    @Test
    void a_case_that_is_turned_down_after_it_was_accepted_is_told_where_it_was_once() {
        from.reach(Person.COORDINATOR, Person.CHAIR);
        CaseId id = areas.open();
        UUID transfer = areas.offered(id);
        assertThat(toldOf(() -> areas.take(transfer))).isEmpty();

        assertThat(toldOf(() -> {
                    areas.redirect(transfer);
                    areas.carry(areas.to);
                    areas.carry(areas.to);
                }))
                .containsExactly(from.address(Person.COORDINATOR));
    }

    @Test
    void an_offer_that_nobody_answers_is_told_again_every_day_from_the_third_on() {
        to.reach(Person.COORDINATOR, Person.CHAIR, Person.IDVA);
        LocalDate today = LocalDate.now(LONDON);
        UUID transfer = areas.offered(areas.open());
        on(today);
        assertThat(told(to)).as("that it came").hasSize(1);
        on(today.plusDays(2));
        assertThat(told(to)).hasSize(1);

        on(today.plusDays(3));
        on(today.plusDays(3));
        assertThat(told(to)).containsExactly(to.address(Person.COORDINATOR), to.address(Person.COORDINATOR));

        returned(transfer);
        on(today.plusDays(4));
        assertThat(told(to)).hasSize(2);
    }

    @Test
    void who_has_a_conflict_of_interest_where_an_offer_comes_from_is_not_told_of_it() {
        to.reach(Person.COORDINATOR);
        var unused = SERVICE.wiring.members.appoint(
                SERVICE.operator(),
                areas.from.area,
                new MemberRequest(
                        areas.to.subject(Person.COORDINATOR),
                        areas.from.agency(AgencyKind.POLICE),
                        Role.CHAIR,
                        false,
                        "A cousin",
                        null),
                null);
        CaseId id = areas.open();
        areas.from
                .as(areas.to.subject(Person.COORDINATOR))
                .post(areas.from.path("/cases/" + id + "/conflicts"), Map.of("nature", "My cousin."))
                .expect(201);
        LocalDate today = LocalDate.now(LONDON);

        UUID closed = areas.offered(id);
        on(today);
        on(today.plusDays(3));
        assertThat(told(to)).isEmpty();

        UUID open = areas.offered(areas.open());
        on(today);
        assertThat(told(to)).hasSize(1);
        assertThat(open).isNotEqualTo(closed);
    }

    private void returned(UUID transfer) {
        areas.act(areas.to, transfer, "return", REASON).expect(204);
        areas.carry(areas.to);
    }

    /** Who of the area that offers was told of this, and not of what was before it, such as that a referral waited. */
    private List<String> toldOf(Runnable act) {
        on(LocalDate.now(LONDON));
        int before = told(from).size();
        act.run();
        on(LocalDate.now(LONDON));
        return told(from).subList(before, told(from).size());
    }

    /** Who of this area was told; the job serves those of other tests too. */
    private List<String> told(MemberTelling members) {
        List<String> own = Stream.of(Person.values()).map(members::address).toList();
        return post.addressees().stream().filter(own::contains).toList();
    }

    /** One run of the job on that day, at noon; today, now. */
    private void on(LocalDate day) {
        Clock clock = day.equals(LocalDate.now(LONDON))
                ? Clock.systemUTC()
                : Clock.fixed(day.atTime(LocalTime.NOON).atZone(LONDON).toInstant(), LONDON);
        SERVICE.wiring(clock, post.mailing()).notices.run();
    }
}
