package uk.marac.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.agenda.ListedCases;
import uk.marac.id.CaseId;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.HeardCase;
import uk.marac.testing.Referrals;
import uk.marac.testing.Said;
import uk.marac.testing.TestService;

/** What comes after the paper that everybody has read is told to those whom it concerns, on a database of its own. */
@Tag("database")
class LateNewsTest {

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
    void a_case_that_is_added_once_the_agenda_is_out_is_told_to_the_meeting_but_to_none_to_whom_it_is_closed() {
        ListedCases cases = new ListedCases(city);
        UUID meeting = ListedCases.plan(city, AgencyKind.HOUSING, AgencyKind.POLICE);
        UUID unused = ListedCases.list(city, meeting, cases.open(AgencyKind.POLICE, 0));
        ListedCases.circulate(city, meeting);
        members.reach(Person.POLICE, Person.HOUSING, Person.HEALTH, Person.CHAIR);
        CaseId late = cases.open(AgencyKind.POLICE, 0);
        cases.conflict(late, Person.HOUSING);

        UUID listed = city.as(Person.COORDINATOR)
                .post(
                        city.path("/meetings/" + meeting + "/listings"),
                        Map.of("caseId", late, "reason", "He is let out on Friday."))
                .id();
        send();

        assertThat(listed).isNotNull();
        assertThat(post.addressees())
                .containsExactlyInAnyOrder(members.address(Person.POLICE), members.address(Person.CHAIR));
        assertThat(post.raw())
                .allMatch(mail -> mail.contains("New to read: 1"))
                .noneMatch(mail -> mail.contains("Friday"));
    }

    @Test
    void a_case_that_is_added_before_is_not_told_by_itself() {
        members.reach(Person.POLICE, Person.HOUSING, Person.CHAIR);

        HeardCase unused = HeardCase.listed(city);
        send();

        assertThat(post.raw()).isEmpty();
    }

    @Test
    void a_referral_that_is_sent_elsewhere_is_told_to_the_agency_that_made_it() {
        members.reach(Person.POLICE, Person.HOUSING);
        Referrals.Submitted submitted = Referrals.submitted(city);
        Referrals.screen(
                        city,
                        submitted.referral(),
                        submitted.version(),
                        Map.of("decision", "REDIRECT", "reason", "Not high.", "redirectedTo", "the outreach service"))
                .expect(204);

        send();

        assertThat(post.addressees()).containsExactly(members.address(Person.HOUSING));
        assertThat(post.raw())
                .allMatch(mail -> mail.contains("Answered: 1"))
                .noneMatch(mail -> mail.contains("outreach"));
    }

    @Test
    void an_action_that_takes_the_place_of_another_after_the_minutes_is_told_to_its_new_owner() {
        HeardCase heard = HeardCase.inSession(city);
        UUID earlier = heard.agree(AgencyKind.POLICE);
        heard.conclude(Said.heard()).expect(204);
        heard.hold();
        members.reach(Person.HEALTH);
        UUID first = replace(heard, earlier, AgencyKind.PRIMARY_CARE);
        send();
        assertThat(post.raw()).as("the minutes will say it").isEmpty();

        UUID minutes = city.as(Person.CHAIR)
                .post(heard.meeting("/minutes"), Map.of("note", "Other business"))
                .id();
        assertThat(minutes).isNotNull();
        members.reach(Person.POLICE, Person.HOUSING);
        UUID second = replace(heard, first, AgencyKind.POLICE);
        send();

        assertThat(second).isNotNull();
        assertThat(post.addressees()).containsExactly(members.address(Person.POLICE));
        assertThat(post.raw()).singleElement().asString().contains("Waiting for your answer: 1");
    }

    @Test
    void a_referral_that_was_begun_and_not_sent_is_told_to_its_agency_from_the_next_day_until_it_is_gone() {
        members.reach(Person.HOUSING, Person.POLICE);
        UUID draft = city.as(Person.HOUSING)
                .post(city.path("/referral-drafts"), Map.of())
                .id();
        send();
        assertThat(post.raw()).as("it may be sent today yet").isEmpty();

        nextMorning(1);
        assertThat(post.addressees()).containsExactly(members.address(Person.HOUSING));
        assertThat(post.raw()).singleElement().asString().contains("Begun and not sent: 1");

        city.as(Person.HOUSING)
                .send("DELETE", city.path("/referral-drafts/" + draft), null, Map.of("If-Match", "\"1\""))
                .expect(204);
        nextMorning(2);
        assertThat(post.raw()).hasSize(1);
    }

    private UUID replace(HeardCase heard, UUID earlier, AgencyKind owner) {
        Map<String, Object> better = Said.action(city.agency(owner), false);
        better.put("supersedes", earlier);
        return city.as(Person.CHAIR)
                .post(city.path("/listings/" + heard.listing + "/actions"), better)
                .id();
    }

    private void nextMorning(int days) {
        ZoneId london = ZoneId.of("Europe/London");
        Instant at =
                LocalDate.now(london).plusDays(days).atTime(8, 0).atZone(london).toInstant();
        SERVICE.wiring(Clock.fixed(at, london), post.mailing()).notices.run();
    }

    private void send() {
        SERVICE.wiring(Clock.systemUTC(), post.mailing()).notices.run();
    }
}
