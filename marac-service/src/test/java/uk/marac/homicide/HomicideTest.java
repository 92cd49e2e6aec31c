package uk.marac.homicide;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Submitted;
import uk.marac.testing.Superuser;
import uk.marac.time.LondonDay;

@Tag("database")
class HomicideTest {

    private final City city = City.open();

    @ParameterizedTest
    @EnumSource(
            value = Person.class,
            names = {"COORDINATOR", "CHAIR"})
    void a_death_is_recorded_and_amended_by_who_read_it_last(Person person) {
        UUID id = record(person, Map.of("note", "Told by the police."));
        Map<String, Object> more = request(Map.of("reviewReference", "R 7", "perpetratorKnown", false));

        city.as(person).put(one(id), more).expect(428);
        city.as(person).put(one(id), more, 2).expect(412);
        city.as(person).put(one(id), more, 1).expect(204);

        JsonNode read = list(Person.COORDINATOR).get(0);
        assertThat(read.get("version").longValue()).isEqualTo(2);
        assertThat(read.get("reviewLabel").textValue()).isEqualTo("DHR");
        assertThat(read.get("reviewReference").textValue()).isEqualTo("R 7");
        assertThat(read.get("perpetratorKnown").booleanValue()).isFalse();
        assertThat(read.get("victimKnown").isNull()).isTrue();
        assertThat(read.get("note").isNull()).isTrue();
        assertThat(read.get("recordedBy").textValue())
                .isEqualTo(city.subject(person).toString());
    }

    @Test
    void what_is_withdrawn_is_kept_with_its_reason_and_is_amended_no_more() {
        UUID id = record(Person.COORDINATOR, Map.of());
        UUID other = record(Person.COORDINATOR, Map.of("diedOn", "2024-05-02"));
        Map<String, Object> reason = Map.of("reason", "It was an accident.");

        city.as(Person.CHAIR)
                .put(one(id) + "/withdrawal", Map.of("reason", " "), 1)
                .expect(422);
        city.as(Person.CHAIR).put(one(id) + "/withdrawal", reason, 1).expect(204);
        city.as(Person.CHAIR).put(one(id) + "/withdrawal", reason, 2).expect(409);
        city.as(Person.CHAIR).put(one(id), request(Map.of()), 2).expect(409);

        JsonNode list = list(Person.COORDINATOR);
        assertThat(list.findValuesAsText("id")).containsExactly(id.toString(), other.toString());
        assertThat(list.at("/0/withdrawal/reason").textValue()).isEqualTo("It was an accident.");
        assertThat(list.at("/1/withdrawal").isNull()).isTrue();
    }

    @Test
    void nobody_else_reads_records_amends_or_withdraws() {
        UUID id = record(Person.CHAIR, Map.of());
        for (Person person :
                List.of(Person.STEERING_GROUP, Person.POLICE, Person.IDVA, Person.AUDITOR, Person.DISCLOSURE_OFFICER)) {
            city.as(person).get(all()).expect(404);
            city.as(person).post(all(), request(Map.of())).expect(404);
            city.as(person).put(one(id), request(Map.of()), 1).expect(404);
            city.as(person)
                    .put(one(id) + "/withdrawal", Map.of("reason", "No."), 1)
                    .expect(404);
        }
        assertThat(list(Person.CHAIR)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-05-03, 2024-05-02, toldOn",
        "2024-05-03, 2999-01-01, toldOn",
        "2999-01-01, 2999-01-01, toldOn",
        "2024-05-03, 2024-05-03,"
    })
    void days_that_cannot_be_are_refused(String diedOn, String toldOn, @Nullable String wrong) {
        Answer answer = city.as(Person.CHAIR).post(all(), request(Map.of("diedOn", diedOn, "toldOn", toldOn)));

        assertThat(answer.status()).isEqualTo(wrong == null ? 201 : 422);
        assertThat(answer.json().findValuesAsText("field")).isEqualTo(wrong == null ? List.of() : List.of(wrong));
    }

    @Test
    void a_case_is_named_by_who_sees_it_and_the_answer_says_where_it_is_held_and_holds_nothing() {
        Submitted known = Referrals.submitted(city);
        Map<String, Object> named = request(Map.of("knownCase", known.caseId(), "victimKnown", true));
        String holds = city.path("/cases/" + known.caseId() + "/legal-holds");

        assertThat(city.as(Person.CHAIR)
                        .post(all(), named)
                        .expect(201)
                        .json()
                        .get("holdAt")
                        .textValue())
                .isEqualTo(holds);
        assertThat(city.as(Person.DISCLOSURE_OFFICER).get(holds).expect(200).json())
                .isEmpty();
        assertThat(city.as(Person.CHAIR)
                        .post(all(), request(Map.of()))
                        .expect(201)
                        .json()
                        .get("holdAt")
                        .isNull())
                .isTrue();
        refused(request(Map.of("knownCase", UUID.randomUUID(), "victimKnown", true)));
        refused(request(Map.of("knownCase", known.caseId())));
        refused(request(Map.of("knownCase", known.caseId(), "victimKnown", false)));
    }

    @Test
    void who_has_a_conflict_with_the_case_finds_its_death_no_more_than_one_that_is_not_there() {
        Submitted known = Referrals.submitted(city);
        UUID id = record(Person.CHAIR, Map.of("knownCase", known.caseId(), "perpetratorKnown", true));
        UUID other = record(Person.CHAIR, Map.of("diedOn", "2024-05-01"));
        city.as(Person.COORDINATOR)
                .post(city.path("/cases/" + known.caseId() + "/conflicts"), Map.of("nature", "My cousin."))
                .expect(201);

        assertThat(list(Person.COORDINATOR).findValuesAsText("id")).containsExactly(other.toString());
        Map<String, Object> said = request(Map.of());
        assertThat(city.as(Person.COORDINATOR).put(one(id), said, 1).expect(404).bytes())
                .isEqualTo(city.as(Person.COORDINATOR)
                        .put(one(UUID.randomUUID()), said, 1)
                        .expect(404)
                        .bytes());
        city.as(Person.COORDINATOR)
                .post(all(), request(Map.of("knownCase", known.caseId(), "victimKnown", true)))
                .expect(422);
        assertThat(list(Person.CHAIR).findValuesAsText("id")).containsExactly(id.toString(), other.toString());
    }

    @Test
    void a_case_is_not_destroyed_while_a_record_names_it_and_another_is() {
        Submitted known = withdrawn();
        Submitted other = withdrawn();
        UUID id = record(Person.CHAIR, Map.of("knownCase", known.caseId(), "victimKnown", true));

        JsonNode refused = destroy(known).expect(409).json();
        assertThat(refused.findValuesAsText("field")).containsExactly("case");
        assertThat(refused.toString()).doesNotContain(id.toString(), "2024-05-03");
        destroy(other).expect(204);

        // Once the review is over it is said without the case, and is counted as before.
        city.as(Person.CHAIR)
                .put(one(id), request(Map.of("victimKnown", true)), 1)
                .expect(204);
        destroy(known).expect(204);
        assertThat(list(Person.COORDINATOR).findValuesAsText("id")).containsExactly(id.toString());
    }

    @Test
    void a_record_that_was_withdrawn_keeps_no_case_and_outlives_it() {
        Submitted known = withdrawn();
        UUID id = record(Person.CHAIR, Map.of("knownCase", known.caseId(), "victimKnown", true));
        city.as(Person.CHAIR)
                .put(one(id) + "/withdrawal", Map.of("reason", "It was somebody else."), 1)
                .expect(204);

        destroy(known).expect(204);

        assertThat(list(Person.COORDINATOR).findValuesAsText("id")).containsExactly(id.toString());
    }

    @Test
    void a_record_that_vanished_from_the_database_keeps_every_case_of_the_area() {
        Submitted known = withdrawn();
        UUID id = record(Person.CHAIR, Map.of("knownCase", known.caseId(), "victimKnown", true));
        Superuser.execute(city.service.database, "DELETE FROM marac.domestic_homicide WHERE id = ?", id);

        destroy(known).expect(500);
    }

    private Submitted withdrawn() {
        Submitted sent = Referrals.submitted(city);
        city.as(Person.HOUSING)
                .post(
                        city.path("/referrals/" + sent.referral() + "/withdrawal"),
                        Map.of("reason", "Sent by mistake."),
                        sent.version())
                .expect(204);
        return sent;
    }

    private Answer destroy(Submitted sent) {
        return city.steppedUp(Person.ADMINISTRATOR)
                .send("DELETE", city.path("/cases/" + sent.caseId()), null, Map.of());
    }

    private void refused(Map<String, Object> request) {
        assertThat(city.as(Person.CHAIR).post(all(), request).expect(422).json().findValuesAsText("field"))
                .containsExactly("knownCase");
    }

    private UUID record(Person person, Map<String, Object> said) {
        return city.as(person).post(all(), request(said)).expect(201).id();
    }

    private JsonNode list(Person person) {
        return city.as(person).get(all()).expect(200).json();
    }

    private String all() {
        return city.path("/domestic-homicides");
    }

    private String one(UUID id) {
        return all() + "/" + id;
    }

    private static Map<String, Object> request(Map<String, Object> said) {
        Map<String, Object> request = new HashMap<>(Map.of("diedOn", "2024-05-03", "kind", "HOMICIDE"));
        request.put("toldOn", LondonDay.of(Clock.systemUTC().instant()).toString());
        request.putAll(said);
        return request;
    }
}
