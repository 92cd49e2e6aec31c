package uk.marac.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.testing.City.Person;
import uk.marac.testing.HeardCase;
import uk.marac.testing.TestService;
import uk.marac.transfer.TwoAreas;

/** Police and Housing said things of a case that another area has now; Health said none. */
@Tag("database")
class PapersGoneTest {

    private static final TestService SERVICE = new TestService();

    private final TwoAreas areas = new TwoAreas(SERVICE);
    private final MemberTelling from = new MemberTelling(areas.from);
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
    void each_agency_is_told_once_how_many_papers_with_its_words_went_and_no_other_is() {
        from.reach(Person.POLICE, Person.HOUSING, Person.HEALTH, Person.COORDINATOR, Person.CHAIR);
        HeardCase heard = areas.minuted();
        UUID transfer = areas.offered(heard.id);
        assertThat(passedOn(Person.POLICE)).as("it was only offered").isEmpty();

        areas.take(transfer);
        areas.carry(areas.from);

        assertThat(passedOn(Person.POLICE)).singleElement().asString().contains("Passed on: 2");
        assertThat(passedOn(Person.HOUSING)).singleElement().asString().contains("Passed on: 2");
        for (Person other : List.of(Person.HEALTH, Person.COORDINATOR, Person.CHAIR)) {
            assertThat(passedOn(other)).as(other.name()).isEmpty();
        }
        assertThat(passedOn(Person.POLICE)).noneMatch(mail -> mail.contains(heard.caseNumber));
    }

    @Test
    void of_a_case_that_is_returned_nobody_is_told() {
        from.reach(Person.POLICE, Person.HOUSING);
        UUID transfer = areas.offered(areas.minuted().id);

        areas.act(areas.to, transfer, "return", Map.of("reason", "She lives elsewhere."))
                .expect(204);
        areas.carry(areas.to);

        assertThat(passedOn(Person.POLICE)).isEmpty();
        assertThat(passedOn(Person.HOUSING)).isEmpty();
    }

    @Test
    void what_is_minuted_later_and_follows_is_told_when_it_goes() {
        from.reach(Person.POLICE, Person.HOUSING);
        HeardCase heard = areas.heard();
        UUID unused = areas.received(heard.id);
        assertThat(passedOn(Person.POLICE)).isEmpty();
        assertThat(passedOn(Person.HOUSING)).hasSize(1);

        areas.issue(heard);
        areas.carry(areas.from);
        areas.carry(areas.from);

        assertThat(passedOn(Person.POLICE)).singleElement().asString().contains("Passed on: 2");
        assertThat(passedOn(Person.HOUSING)).hasSize(1);
    }

    @Test
    void to_whom_the_case_is_closed_is_told_nothing() {
        from.reach(Person.POLICE, Person.HOUSING);
        HeardCase heard = areas.minuted();
        areas.from
                .as(Person.POLICE)
                .post(heard.file("/conflicts"), Map.of("nature", "My cousin."))
                .expect(201);

        UUID unused = areas.received(heard.id);

        assertThat(passedOn(Person.POLICE)).isEmpty();
        assertThat(passedOn(Person.HOUSING)).hasSize(1);
    }

    @Test
    void of_a_staff_case_only_who_is_named_is_told() {
        from.reach(Person.POLICE, Person.HOUSING);
        HeardCase heard = areas.minuted();
        areas.from
                .as(Person.CHAIR)
                .put(
                        heard.file("/staff-case"),
                        Map.of(
                                "named",
                                List.of(
                                        areas.from.subject(Person.COORDINATOR),
                                        areas.from.subject(Person.CHAIR),
                                        areas.from.subject(Person.POLICE)),
                                "reason",
                                "She works for housing."))
                .expect(204);

        UUID unused = areas.received(heard.id);

        assertThat(passedOn(Person.POLICE)).hasSize(1);
        assertThat(passedOn(Person.HOUSING)).isEmpty();
    }

    /** The mails that told them of it so far. */
    private List<String> passedOn(Person person) {
        SERVICE.wiring(Clock.systemUTC(), post.mailing()).notices.run();
        return post.raw().stream()
                .filter(mail -> mail.contains("Passed on: ") && mail.contains(from.address(person)))
                .toList();
    }
}
