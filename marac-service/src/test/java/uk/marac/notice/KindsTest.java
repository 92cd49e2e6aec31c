package uk.marac.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.Api;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.HeardCase;
import uk.marac.testing.Referrals;
import uk.marac.testing.Sitting;
import uk.marac.testing.Superuser;
import uk.marac.testing.TestService;
import uk.marac.testing.Waiting;

/** What is told to whom, over HTTP, on a database of its own: the days go by here. */
@Tag("database")
class KindsTest {

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
    void a_meeting_that_is_moved_or_cancelled_is_told_to_who_is_invited_and_leads_it() {
        Sitting sitting = Sitting.agendaSent(city, 1);
        members.reach(Person.POLICE, Person.HEALTH, Person.CHAIR, Person.COORDINATOR);
        city.as(Person.COORDINATOR)
                .put(sitting.path("/schedule"), Map.of("venue", "Library", "reason", "No heating."), 1)
                .expect(204);
        send(0);
        assertThat(post.addressees())
                .containsExactlyInAnyOrder(members.address(Person.POLICE), members.address(Person.CHAIR));

        city.as(Person.CHAIR)
                .send(
                        "POST",
                        sitting.path("/cancellation"),
                        Map.of("reason", "The hall burnt down."),
                        Map.of("If-Match", "\"2\""))
                .expect(204);
        send(0);

        assertThat(post.addressees())
                .hasSize(4)
                .contains(members.address(Person.COORDINATOR))
                .doesNotContain(members.address(Person.HEALTH));
        assertThat(post.raw())
                .allMatch(mail -> mail.contains("Changed: 1"))
                .noneMatch(mail -> mail.contains("heating"));
    }

    @Test
    void an_incident_is_told_to_the_coordinators_but_to_none_to_whom_the_case_is_closed() {
        HeardCase heard = HeardCase.heard(city);
        String flag = heard.flag(Person.POLICE);
        members.reach(Person.COORDINATOR, Person.CHAIR, Person.HOUSING, Person.POLICE);
        logged(flag);
        send(0);
        assertThat(post.addressees()).containsExactly(members.address(Person.COORDINATOR));
        assertThat(post.raw()).singleElement().asString().contains("Waiting for your answer: 1");

        city.as(Person.COORDINATOR)
                .post(heard.file("/conflicts"), Map.of("nature", "My cousin."))
                .id();
        logged(flag);
        send(0);

        assertThat(post.raw()).hasSize(1);
    }

    @Test
    void a_referral_that_waits_is_told_to_the_coordinators_and_to_nobody_else() {
        members.reach(Person.COORDINATOR, Person.CHAIR, Person.HOUSING, Person.POLICE);
        var unused = Referrals.submitted(city);
        send(0);

        assertThat(post.addressees()).containsExactly(members.address(Person.COORDINATOR));
        assertThat(post.raw()).singleElement().asString().contains("Waiting for your answer: 1");
    }

    @Test
    void a_referral_of_people_whose_earlier_case_is_closed_to_a_coordinator_is_not_told_to_them_and_one_of_others_is() {
        ObjectNode known = Referrals.valid();
        Referrals.Accepted earlier = Referrals.accepted(city, Person.HOUSING, known);
        city.as(Person.COORDINATOR)
                .post(city.path("/cases/" + earlier.caseId() + "/conflicts"), Map.of("nature", "My cousin."))
                .expect(201);
        members.reach(Person.COORDINATOR);

        var unused = Referrals.submitted(city, Person.POLICE, known);
        send(0);
        assertThat(post.raw()).isEmpty();

        var others = Referrals.submitted(city);
        assertThat(others.version()).isPositive();
        send(0);
        assertThat(post.addressees()).containsExactly(members.address(Person.COORDINATOR));
    }

    @Test
    void overdue_actions_are_told_once_a_day_each_member_theirs_in_the_morning() {
        Sitting sitting = Sitting.agendaSent(city, 1).inSession();
        sitting.agree(AgencyKind.POLICE);
        sitting.agree(AgencyKind.POLICE);
        sitting.agree(AgencyKind.HOUSING);
        members.reach(Person.POLICE, Person.HOUSING, Person.HEALTH);
        sitting.conflict(Person.HOUSING, 0);

        send(7);
        assertThat(post.raw()).as("due, and not overdue").isEmpty();
        at(8, 5);
        assertThat(post.raw()).as("it is night").isEmpty();
        send(8);
        send(8);
        assertThat(post.raw()).singleElement().asString().contains(": 2").contains(members.address(Person.POLICE));
        send(9);
        assertThat(post.addressees()).containsExactly(members.address(Person.POLICE), members.address(Person.POLICE));
    }

    @Test
    void without_mail_no_overdue_actions_are_counted_and_with_it_they_are() {
        Sitting sitting = Sitting.agendaSent(city, 1).inSession();
        sitting.agree(AgencyKind.POLICE);
        members.reach(Person.POLICE);
        Instant overdue = LocalDate.now()
                .plusDays(20)
                .atTime(LocalTime.NOON)
                .atZone(LONDON)
                .toInstant();
        long before = notices();

        SERVICE.wiring(Clock.fixed(overdue, LONDON), null).notices.run();
        assertThat(notices()).isEqualTo(before);

        SERVICE.wiring(Clock.fixed(overdue, LONDON), post.mailing()).notices.run();
        assertThat(notices()).isEqualTo(before + 1);
    }

    @Test
    void a_referral_that_comes_back_is_told_to_the_agency_that_sent_it() {
        members.reach(Person.POLICE, Person.HOUSING);
        Referrals.Submitted submitted = Referrals.submitted(city);
        Referrals.screen(
                        city,
                        submitted.referral(),
                        submitted.version(),
                        Map.of("decision", "RETURN", "reason", "Too little.", "missing", List.of("A date of birth.")))
                .expect(204);

        send(0);

        assertThat(post.addressees()).containsExactly(members.address(Person.HOUSING));
    }

    @Test
    void a_canary_that_somebody_opened_is_told_to_the_auditors_alone_and_its_placing_to_nobody() {
        members.reach(Person.AUDITOR, Person.COORDINATOR, Person.CHAIR, Person.HOUSING, Person.ADMINISTRATOR);
        Api auditor = city.steppedUp(Person.AUDITOR);
        auditor.post(city.path("/audit/canaries"), Map.of("agency", city.agency(AgencyKind.HOUSING)))
                .expect(201);
        SERVICE.wiring.matcher.runNow(city.area);
        send(0);
        assertThat(post.raw()).isEmpty();

        String canary =
                auditor.get(city.path("/audit/canaries")).json().at("/0/caseId").textValue();
        city.as(Person.COORDINATOR).get(city.path("/cases/" + canary)).expect(200);
        Waiting.until(
                "the alarm",
                () -> !auditor.get(city.path("/audit/alarms")).json().isEmpty());
        send(0);

        assertThat(post.addressees()).containsExactly(members.address(Person.AUDITOR));
        assertThat(post.raw()).singleElement().asString().contains("Waiting for your answer: 1");
    }

    /** In this city's area. */
    private long notices() {
        return (Long) Superuser.rows(
                        SERVICE.database, "SELECT count(*) FROM marac.notice WHERE area_id = ?", city.area.value())
                .get(0)
                .get(0);
    }

    private void logged(String flag) {
        city.as(Person.POLICE)
                .post(
                        flag + "/incidents",
                        Map.of(
                                "occurredOn",
                                LocalDate.now().minusDays(1),
                                "basis",
                                "INCIDENT",
                                "kinds",
                                List.of("THREATS"),
                                "account",
                                "He rang again.",
                                "disclosedTo",
                                "The warden."))
                .expect(200);
    }

    private void send(int days) {
        at(days, 12);
    }

    /** One run of the job, so many days from today, at an hour in London; not before now. */
    private void at(int days, int hour) {
        Clock clock = days == 0
                ? Clock.systemUTC()
                : Clock.fixed(
                        LocalDate.now()
                                .plusDays(days)
                                .atTime(LocalTime.of(hour, 0))
                                .atZone(LONDON)
                                .toInstant(),
                        LONDON);
        SERVICE.wiring(clock, post.mailing()).notices.run();
    }
}
