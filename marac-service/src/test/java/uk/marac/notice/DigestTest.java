package uk.marac.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.HeardCase;
import uk.marac.testing.Sitting;
import uk.marac.testing.TestService;

/** What the digests of later days tell, on an installation of their own. */
@Tag("database")
class DigestTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private static final TestService SERVICE = new TestService();

    private final City city = City.open(SERVICE);
    private final MemberTelling members = new MemberTelling(city);
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
    void overdue_actions_of_a_staff_case_are_told_to_the_named_alone() {
        Sitting sitting = Sitting.agendaSent(city, 1).inSession();
        sitting.agree(AgencyKind.POLICE);
        sitting.agree(AgencyKind.HOUSING);
        members.reach(Person.POLICE, Person.HOUSING);
        city.as(Person.CHAIR)
                .put(
                        city.path("/cases/" + sitting.cases.get(0).id() + "/staff-case"),
                        Map.of(
                                "named",
                                List.of(
                                        city.subject(Person.COORDINATOR),
                                        city.subject(Person.CHAIR),
                                        city.subject(Person.POLICE)),
                                "reason",
                                "She works for housing."))
                .expect(204);

        on(LocalDate.now(LONDON).plusDays(8));

        assertThat(told()).containsExactly(members.address(Person.POLICE));
    }

    @Test
    void flags_whose_last_day_is_in_a_month_are_told_to_their_agency_on_its_first_day_and_once() {
        HeardCase heard = HeardCase.heard(city);
        heard.flag(Person.POLICE);
        heard.flag(Person.HOUSING);
        members.reach(Person.POLICE, Person.HOUSING, Person.HEALTH);
        city.as(Person.HOUSING)
                .post(heard.file("/conflicts"), Map.of("nature", "My cousin."))
                .id();
        LocalDate last = LocalDate.now(LONDON).plusMonths(12).withDayOfMonth(1);

        on(last.minusMonths(1));
        on(last.minusDays(1));
        assertThat(told()).isEmpty();
        on(last);
        on(last);
        assertThat(told()).containsExactly(members.address(Person.POLICE));
        assertThat(post.raw())
                .anyMatch(
                        mail -> mail.contains(members.address(Person.POLICE)) && mail.contains("Ending this month: 1"));
        on(last.plusDays(1));
        on(last.plusMonths(1));
        assertThat(told()).hasSize(1);
    }

    /** Who of this city was told; the job serves those of other tests too. */
    private List<String> told() {
        List<String> own = Stream.of(Person.values()).map(members::address).toList();
        return post.addressees().stream().filter(own::contains).toList();
    }

    /** One run of the job on that day, at noon. */
    private void on(LocalDate day) {
        SERVICE.wiring(Clock.fixed(day.atTime(LocalTime.NOON).atZone(LONDON).toInstant(), LONDON), post.mailing())
                .notices
                .run();
    }
}
