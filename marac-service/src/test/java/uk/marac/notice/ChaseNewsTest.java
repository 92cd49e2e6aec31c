package uk.marac.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.gate.Actor;
import uk.marac.research.ChaseView;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Sitting;
import uk.marac.testing.TestService;

/** Who is reminded of answers that their agency owes, over HTTP, on a database of its own: the days go by here. */
@Tag("database")
class ChaseNewsTest {

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
    void chasing_tells_those_who_owe_answers_how_many_and_the_coordinator_who_cannot_be_told() {
        Sitting sitting = Sitting.agendaSent(city, 2);
        members.reach(Person.POLICE, Person.HEALTH);

        JsonNode answer = chase(Person.COORDINATOR, sitting).expect(200).json();

        assertThat(answer.get("told").intValue()).isEqualTo(1);
        assertThat(answer.get("withoutAddress").intValue()).isEqualTo(1);
        JsonNode again = chase(Person.COORDINATOR, sitting).expect(200).json();
        assertThat(again.get("told").intValue()).isZero();
        assertThat(again.get("toldAlready").intValue()).isEqualTo(1);
        send(0);
        assertThat(post.raw()).singleElement().asString().contains(": 2").contains(members.address(Person.POLICE));
    }

    @Test
    void who_has_answered_is_not_chased_and_a_case_that_is_closed_to_a_member_is_not_counted() {
        Sitting sitting = Sitting.agendaSent(city, 2);
        members.reach(Person.POLICE, Person.HOUSING);
        sitting.conflict(Person.HOUSING, 0);
        for (int i = 0; i < 2; i++) {
            city.as(Person.POLICE)
                    .put(
                            sitting.listing(i, "/research-return"),
                            Map.of("submit", true, "nothingHeld", true, "audience", "ALL_LISTED"))
                    .expect(204);
        }

        chase(Person.COORDINATOR, sitting).expect(200);
        send(0);

        assertThat(post.raw()).singleElement().asString().contains(": 1").contains(members.address(Person.HOUSING));
    }

    @Test
    void who_chases_counts_nobody_who_owes_only_of_a_case_that_is_closed_to_them() {
        Sitting sitting = Sitting.agendaSent(city, 1);
        members.reach(Person.POLICE);
        sitting.conflict(Person.COORDINATOR, 0);

        JsonNode first = chase(Person.COORDINATOR, sitting).expect(200).json();
        JsonNode again = chase(Person.COORDINATOR, sitting).expect(200).json();
        assertThat(first.toString()).isEqualTo("{\"told\":0,\"toldAlready\":0,\"withoutAddress\":0}");
        assertThat(again).isEqualTo(first);
        send(0);

        assertThat(post.addressees()).as("told all the same").containsExactly(members.address(Person.POLICE));
    }

    @Test
    void a_staff_case_is_counted_to_nobody_who_is_not_named() {
        Sitting sitting = Sitting.agendaSent(city, 2);
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

        chase(Person.COORDINATOR, sitting).expect(200);
        send(0);

        assertThat(post.raw())
                .hasSize(2)
                .anyMatch(mail -> mail.contains(": 1") && mail.contains(members.address(Person.HOUSING)))
                .anyMatch(mail -> mail.contains(": 2") && mail.contains(members.address(Person.POLICE)));
    }

    @Test
    void once_a_meeting_has_begun_nobody_is_chased() {
        Sitting sitting = Sitting.agendaSent(city, 1).inSession();

        chase(Person.COORDINATOR, sitting).expect(409);
        chase(Person.POLICE, sitting).expect(404);
    }

    @Test
    void who_was_to_be_told_more_than_a_week_ago_and_was_not_is_chased_again() {
        Sitting sitting = Sitting.agendaSent(city, 1);
        members.reach(Person.POLICE, Person.HOUSING);
        chase(Person.COORDINATOR, sitting).expect(200);
        assertThat(chaseIn(6, sitting).toldAlready()).isEqualTo(2);

        assertThat(chaseIn(8, sitting).told()).isEqualTo(2);
        send(9);
        assertThat(post.addressees())
                .containsExactlyInAnyOrder(members.address(Person.POLICE), members.address(Person.HOUSING));
    }

    private Answer chase(Person person, Sitting sitting) {
        return city.as(person).send("POST", sitting.path("/chase"), null, Map.of());
    }

    /** So many days from today. */
    private ChaseView chaseIn(int days, Sitting sitting) {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofDays(days));
        Actor coordinator = Actor.person(city.subject(Person.COORDINATOR), UUID.randomUUID(), 2, clock.instant());
        return SERVICE.wiring(clock).chases.chase(coordinator, city.area, sitting.meeting);
    }

    /** One run of the job, so many days from today. */
    private void send(int days) {
        Clock clock = Clock.offset(Clock.systemUTC(), Duration.ofDays(days));
        SERVICE.wiring(clock, post.mailing()).notices.run();
    }
}
