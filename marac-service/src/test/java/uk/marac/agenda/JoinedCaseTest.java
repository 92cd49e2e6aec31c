package uk.marac.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.id.CaseId;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Referrals.Name;
import uk.marac.testing.Referrals.Submitted;

/** A case that has taken a second referral in, before a meeting. */
@Tag("database")
class JoinedCaseTest {

    private static final Name CHILD = new Name("Wójcik", "Zofia");

    private final City city = City.open();
    private final Accepted host = Referrals.accepted(city, Person.HOUSING, referral());
    private final Submitted joined = Referrals.submitted(city, Person.HEALTH, withOneMoreChild(referral()));
    private UUID meeting;
    private UUID listing;

    @BeforeEach
    void list_the_case() {
        meeting = ListedCases.plan(city, AgencyKind.POLICE);
        listing = ListedCases.list(city, meeting, new CaseId(host.caseId()));
    }

    @Test
    void agencies_are_asked_about_everybody_whom_either_referral_names_and_about_nobody_twice() {
        assertThat(named("Zofia")).isZero();

        join().expect(204);

        assertThat(named("Zofia")).isEqualTo(1);
        assertThat(named("Bogusława")).isEqualTo(1);
        assertThat(named("Henryk")).isEqualTo(1);
    }

    @Test
    void somebody_of_whom_the_second_referral_says_more_is_asked_about_as_both_state_them() {
        Submitted more = Referrals.submitted(city, Person.HEALTH, withAnAddressOfHim(referral()));

        join(more).expect(204);

        assertThat(named("Henryk")).isEqualTo(2);
        assertThat(named("Bogusława")).isEqualTo(1);
        assertThat(item().toString()).contains("Mill Cottage");
    }

    @Test
    void who_referred_first_reads_nobody_of_the_second_before_the_agenda_is_sent() {
        join().expect(204);
        String path = city.path("/meetings/" + meeting + "/agenda");

        assertThat(city.as(Person.HOUSING).get(path).text()).contains("Henryk").doesNotContain("Zofia");
        assertThat(city.as(Person.COORDINATOR).get(path).text()).contains("Zofia");
        ListedCases.circulate(city, meeting);
        assertThat(city.as(Person.POLICE).get(path).text()).contains("Zofia");
        assertThat(city.as(Person.HOUSING).get(path).text()).contains("Zofia");
        city.as(Person.PROBATION).get(city.path("/cases/" + joined.caseId())).expect(404);
    }

    @Test
    void a_case_that_has_been_before_a_meeting_takes_nothing_in() {
        city.as(Person.COORDINATOR)
                .put(
                        city.path("/listings/" + listing + "/outcome"),
                        Map.of("outcome", "WITHDRAWN", "reason", "To the next."),
                        1)
                .expect(204);

        assertThat(join().expect(409).text()).contains("before a meeting");
    }

    @Test
    void a_meeting_to_which_the_agenda_was_sent_gets_the_next_number_of_it_and_its_agencies_both_cases() {
        ListedCases.circulate(city, meeting);
        int before = agenda().get("number").intValue();
        city.as(Person.POLICE).get(city.path("/cases/" + joined.caseId())).expect(404);

        join().expect(204);

        assertThat(agenda().get("number").intValue()).isEqualTo(before + 1);
        city.as(Person.POLICE).get(city.path("/cases/" + joined.caseId())).expect(200);
        city.as(Person.PROBATION).get(city.path("/cases/" + joined.caseId())).expect(404);
    }

    @Test
    void what_was_joined_before_is_sent_with_the_agenda_and_taken_back_when_it_is_separated() {
        join().expect(204);
        city.as(Person.POLICE).get(city.path("/cases/" + joined.caseId())).expect(404);
        ListedCases.circulate(city, meeting);
        city.as(Person.POLICE).get(city.path("/cases/" + joined.caseId())).expect(200);

        screen(Map.of("decision", "SEPARATE", "reason", "It was another night."))
                .expect(204);

        city.as(Person.POLICE).get(city.path("/cases/" + joined.caseId())).expect(404);
        city.as(Person.POLICE).get(city.path("/cases/" + host.caseId())).expect(200);
        assertThat(named("Zofia")).isZero();
    }

    @Test
    void research_may_speak_of_somebody_whom_only_the_second_referral_names() {
        join().expect(204);
        ListedCases.circulate(city, meeting);
        JsonNode people = item().get("people");
        String child = "";
        for (JsonNode person : people) {
            if (person.get("givenNames").textValue().equals("Zofia")) {
                child = person.get("id").textValue();
            }
        }

        research(child).expect(204);
        research(UUID.randomUUID().toString()).expect(422);
    }

    @Test
    void a_meeting_that_has_begun_hears_what_it_was_sent() {
        ListedCases.circulate(city, meeting);
        for (Person person : List.of(Person.COORDINATOR, Person.CHAIR)) {
            city.as(person)
                    .put(city.path("/meetings/" + meeting + "/declaration"), Map.of("textVersion", 1))
                    .expect(204);
        }
        city.as(Person.CHAIR)
                .post(city.path("/meetings/" + meeting + "/opening"), Map.of())
                .expect(204);

        join().expect(409);

        city.as(Person.HEALTH).get(city.path("/cases/" + host.caseId())).expect(404);
    }

    private Answer join() {
        return join(joined);
    }

    private Answer join(Submitted referral) {
        city.as(Person.COORDINATOR)
                .put(
                        city.path("/referrals/" + referral.referral() + "/repeat-determination"),
                        Map.of("verdict", "SAME_INCIDENT", "earlierCase", host.caseId(), "reason", "Both were read."),
                        version(referral))
                .expect(204);
        return Referrals.screen(
                city,
                referral.referral(),
                version(referral),
                Map.of("decision", "JOIN", "reason", "One night, told twice."));
    }

    private Answer screen(Map<String, Object> decision) {
        return Referrals.screen(city, joined.referral(), version(joined), decision);
    }

    private long version(Submitted referral) {
        return city.as(Person.COORDINATOR)
                .get(city.path("/referrals/" + referral.referral()))
                .expect(200)
                .version();
    }

    private JsonNode agenda() {
        return city.as(Person.COORDINATOR)
                .get(city.path("/meetings/" + meeting + "/agenda"))
                .expect(200)
                .json();
    }

    private JsonNode item() {
        return agenda().at("/items/0");
    }

    private long named(String givenNames) {
        return item().get("people").findValuesAsText("givenNames").stream()
                .filter(givenNames::equals)
                .count();
    }

    private Answer research(String person) {
        return city.as(Person.POLICE)
                .put(
                        city.path("/listings/" + listing + "/research-return"),
                        Map.of(
                                "submit",
                                true,
                                "nothingHeld",
                                false,
                                "audience",
                                "ALL_LISTED",
                                "peopleKnown",
                                List.of(Map.of("person", person, "known", true))));
    }

    private static ObjectNode withOneMoreChild(ObjectNode referral) {
        referral.withArray("children").add(Referrals.person(CHILD, LocalDate.of(2019, 5, 6)));
        return referral;
    }

    private static ObjectNode withAnAddressOfHim(ObjectNode referral) {
        ObjectNode unused =
                Referrals.address((ObjectNode) referral.get("perpetrators").get(0), "Mill Cottage, Ashmere", "ZZ4 9ZZ");
        return referral;
    }

    private static ObjectNode referral() {
        ObjectNode referral = Referrals.valid(
                        new Name("Wójcik", "Bogusława"),
                        LocalDate.of(1988, 2, 29),
                        new Name("Wójcik", "Henryk"),
                        LocalDate.of(1984, 7, 1))
                .put("incidentOn", LocalDate.now().minusDays(2).toString());
        for (JsonNode adult :
                List.of(referral.get("victim"), referral.get("perpetrators").get(0))) {
            ((ObjectNode) adult).remove("addresses");
            ObjectNode unused = Referrals.address((ObjectNode) adult, "5 Ashmere Rise", "ZZ5 9ZZ");
        }
        return referral;
    }
}
