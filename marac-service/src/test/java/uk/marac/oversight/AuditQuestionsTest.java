package uk.marac.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.id.CaseId;
import uk.marac.testing.Api;
import uk.marac.testing.Cases;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.time.LondonDay;

@Tag("database")
class AuditQuestionsTest {

    private final City city = City.open();
    private final Api auditor = city.steppedUp(Person.AUDITOR);
    private final CaseId one = openCase();
    private final CaseId other = openCase();

    @Test
    void who_did_what_with_a_case_is_said_of_each_and_of_nobody_who_did_it_with_another() {
        look(Person.POLICE, one, 200);
        look(Person.POLICE, one, 200);
        look(Person.HEALTH, one, 404);
        look(Person.COORDINATOR, other, 200);

        List<JsonNode> actors = actors(one);
        JsonNode police = of(actors, Person.POLICE);
        assertThat(police.get("names")).extracting(JsonNode::textValue).containsExactly("Member POLICE");
        assertThat(police.get("agencyId").textValue())
                .isEqualTo(city.agency(AgencyKind.POLICE).toString());
        assertThat(police.get("looks").intValue()).isEqualTo(2);
        assertThat(police.get("changes").intValue()).isZero();
        assertThat(police.get("throughGlass").booleanValue()).isFalse();
        assertThat(Instant.parse(police.get("first").textValue()))
                .isBefore(Instant.parse(police.get("last").textValue()));
        JsonNode health = of(actors, Person.HEALTH);
        assertThat(health.get("refusals").intValue()).isOne();
        assertThat(health.get("looks").intValue()).isZero();
        assertThat(actors)
                .extracting(actor -> actor.get("actorId").textValue())
                .doesNotContain(city.subject(Person.COORDINATOR).toString());
    }

    @Test
    void who_came_through_broken_glass_is_told_from_who_did_not() {
        city.steppedUp(Person.HOUSING)
                .post(city.path("/cases/" + one + "/break-glass"), Map.of("reason", "A threat to life tonight"))
                .expect(201);
        look(Person.HOUSING, one, 200);
        look(Person.POLICE, one, 200);

        List<JsonNode> actors = actors(one);
        assertThat(of(actors, Person.HOUSING).get("throughGlass").booleanValue())
                .isTrue();
        assertThat(of(actors, Person.HOUSING).get("changes").intValue()).isOne();
        assertThat(of(actors, Person.POLICE).get("throughGlass").booleanValue()).isFalse();
    }

    @Test
    void more_entries_than_a_page_holds_are_all_counted() {
        int looks = AuditService.PAGE + 5;
        for (int i = 0; i < looks; i++) {
            look(Person.POLICE, one, 200);
        }
        assertThat(of(actors(one), Person.POLICE).get("looks").intValue()).isEqualTo(looks);
    }

    @Test
    void only_an_auditor_with_a_fresh_sign_in_asks_and_a_case_that_is_not_there_was_seen_by_nobody() {
        look(Person.POLICE, one, 200);
        String path = city.path("/audit/cases/" + one + "/actors");
        city.as(Person.AUDITOR).get(path).expect(401);
        for (Person person : List.of(Person.COORDINATOR, Person.CHAIR, Person.ADMINISTRATOR, Person.POLICE)) {
            city.steppedUp(person).get(path).expect(404);
        }
        City elsewhere = City.open();
        String there = elsewhere.path("/audit/cases/" + one + "/actors");
        assertThat(elsewhere.steppedUp(Person.AUDITOR).get(there).expect(200).json())
                .isEmpty();
        assertThat(actors(new CaseId(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void who_asked_is_among_those_who_looked() {
        actors(one);
        assertThat(of(actors(one), Person.AUDITOR).get("looks").intValue()).isOne();
    }

    @Test
    void refusals_are_read_by_themselves() {
        look(Person.HEALTH, one, 404);
        look(Person.POLICE, one, 200);

        assertThat(entries("?outcome=REFUSED"))
                .extracting(entry -> entry.get("actorId").textValue())
                .containsExactly(city.subject(Person.HEALTH).toString());
        assertThat(entries("?outcome=DONE"))
                .extracting(entry -> entry.get("actorId").textValue())
                .contains(city.subject(Person.POLICE).toString())
                .doesNotContain(city.subject(Person.HEALTH).toString());
        auditor.get(city.path("/audit?outcome=WHATEVER")).expect(422);
    }

    @Test
    void what_was_done_on_some_days_is_read_and_nothing_of_the_days_beside_them() {
        look(Person.POLICE, one, 200);
        LocalDate today = LondonDay.of(Instant.now());
        String by = "&actor=" + city.subject(Person.POLICE);

        assertThat(entries("?from=" + today + "&until=" + today.plusDays(1) + by))
                .isNotEmpty();
        assertThat(entries("?from=" + today.plusDays(2) + by)).isEmpty();
        assertThat(entries("?until=" + today.minusDays(2) + by)).isEmpty();
    }

    private void look(Person person, CaseId caseId, int status) {
        city.as(person).get(city.path("/cases/" + caseId)).expect(status);
    }

    private List<JsonNode> actors(CaseId caseId) {
        return list(auditor.get(city.path("/audit/cases/" + caseId + "/actors"))
                .expect(200)
                .json());
    }

    private List<JsonNode> entries(String query) {
        return list(auditor.get(city.path("/audit" + query)).expect(200).json().get("entries"));
    }

    private JsonNode of(List<JsonNode> actors, Person person) {
        return actors.stream()
                .filter(actor -> actor.get("actorId")
                        .textValue()
                        .equals(city.subject(person).toString()))
                .findFirst()
                .orElseThrow();
    }

    private CaseId openCase() {
        return Cases.open(city.service.wiring, city.service.operator(), city.area, city.agency(AgencyKind.POLICE));
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
