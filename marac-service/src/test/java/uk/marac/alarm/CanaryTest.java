package uk.marac.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.Answer;
import uk.marac.testing.Api;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Superuser;
import uk.marac.testing.TestService;
import uk.marac.testing.Waiting;

@Tag("database")
class CanaryTest {

    private static final TestService SERVICE = new TestService();

    private final City city = City.open(SERVICE);
    private final Api auditor = city.steppedUp(Person.AUDITOR);

    private record Placed(UUID referral, UUID caseId) {}

    @AfterAll
    static void stop() {
        SERVICE.close();
    }

    @Test
    void who_opens_a_canary_is_found_and_who_lists_it_or_opens_another_case_is_not() {
        Placed canary = place();
        UUID ordinary = Referrals.submitted(city).caseId();
        assertThat(city.as(Person.CHAIR).get(city.path("/cases")).expect(200).text())
                .contains(canary.caseId().toString(), ordinary.toString());
        assertThat(city.as(Person.CHAIR)
                        .get(city.path("/referrals"))
                        .expect(200)
                        .text())
                .contains(canary.referral().toString());
        open(Person.COORDINATOR, ordinary).expect(200);
        open(Person.POLICE, ordinary).expect(404);
        look();
        assertThat(alarms()).isEmpty();

        Answer opened = open(Person.HOUSING, canary.caseId()).expect(200);
        JsonNode alarm = alarms(1).get(0);

        assertThat(alarm.get("kind").textValue()).isEqualTo("CANARY_OPENED");
        assertThat(alarm.get("actorId").textValue())
                .isEqualTo(city.subject(Person.HOUSING).toString());
        assertThat(alarm.get("caseId").textValue()).isEqualTo(canary.caseId().toString());
        assertThat(alarm.get("permission").textValue()).isEqualTo("VIEW_CASE");
        assertThat(alarm.get("outcome").textValue()).isEqualTo("DONE");
        assertThat(opened.response().headers().firstValue("X-Request-Id"))
                .hasValue(alarm.get("requestId").textValue());
        look();
        assertThat(alarms()).hasSize(1);
    }

    @Test
    void who_asks_for_a_canary_in_vain_is_found_and_who_asks_so_for_another_case_is_not() {
        Placed canary = place();
        Referrals.Submitted ordinary = Referrals.submitted(city);
        open(Person.HEALTH, ordinary.caseId()).expect(404);
        open(Person.HEALTH, UUID.randomUUID()).expect(404);
        city.as(Person.HEALTH)
                .get(city.path("/referrals/" + ordinary.referral()))
                .expect(404);
        look();
        assertThat(alarms()).isEmpty();

        open(Person.HEALTH, canary.caseId()).expect(404);
        city.as(Person.POLICE).get(city.path("/referrals/" + canary.referral())).expect(404);

        assertThat(alarms(2))
                .extracting(alarm -> alarm.get("actorId").textValue())
                .containsExactlyInAnyOrder(
                        city.subject(Person.HEALTH).toString(),
                        city.subject(Person.POLICE).toString());
        assertThat(alarms())
                .extracting(alarm -> alarm.get("outcome").textValue())
                .containsOnly("REFUSED");
    }

    @Test
    void a_canary_is_placed_and_known_by_auditors_alone() {
        Map<String, Object> request = Map.of("agency", city.agency(AgencyKind.HOUSING));
        String path = city.path("/audit/canaries");
        for (Person person :
                List.of(Person.COORDINATOR, Person.CHAIR, Person.ADMINISTRATOR, Person.HOUSING, Person.POLICE)) {
            city.steppedUp(person).post(path, request).expect(404);
            city.steppedUp(person).get(path).expect(404);
            city.steppedUp(person).get(city.path("/audit/alarms")).expect(404);
        }
        city.as(Person.AUDITOR).post(path, request).expect(401);
        city.as(Person.AUDITOR).get(path).expect(401);
        assertThat(auditor.get(path).expect(200).json()).isEmpty();

        Placed canary = place();
        UUID ordinary = Referrals.submitted(city).caseId();

        assertThat(auditor.get(path).expect(200).text())
                .contains(canary.caseId().toString())
                .doesNotContain(ordinary.toString());
    }

    @Test
    void an_agency_that_is_not_of_the_area_has_none_and_one_that_breaks_a_rule_is_not_placed() {
        String path = city.path("/audit/canaries");
        auditor.post(path, Map.of("agency", UUID.randomUUID())).expect(422);
        ObjectNode young = Referrals.valid();
        ((ObjectNode) young.get("victim"))
                .put("bornOn", Instant.now().toString().substring(0, 10));
        auditor.post(path, Map.of("agency", city.agency(AgencyKind.HOUSING), "referral", young))
                .expect(422);
        assertThat(auditor.get(path).expect(200).json()).isEmpty();
    }

    @Test
    void a_request_that_is_sent_twice_places_one() {
        Map<String, Object> request = Map.of("agency", city.agency(AgencyKind.HOUSING));
        String path = city.path("/audit/canaries");
        UUID first = auditor.post(path, request, "the-same-canary").id();
        UUID second = auditor.post(path, request, "the-same-canary").id();

        assertThat(second).isEqualTo(first);
        assertThat(auditor.get(path).expect(200).json()).hasSize(1);
    }

    @Test
    void to_its_readers_it_is_a_referral_that_was_withdrawn() {
        Placed canary = place();
        Placed ordinary = withdrawn();
        for (Person person : List.of(Person.COORDINATOR, Person.HOUSING)) {
            JsonNode one = open(person, canary.caseId()).expect(200).json();
            JsonNode other = open(person, ordinary.caseId()).expect(200).json();
            assertThat(one.get("state")).isEqualTo(other.get("state"));
            assertThat(one.get("caseNumber")).isEqualTo(other.get("caseNumber"));
            assertThat(names(one)).isEqualTo(names(other));
            assertThat(referral(person, canary).get("state").textValue())
                    .isEqualTo(referral(person, ordinary).get("state").textValue())
                    .isEqualTo("WITHDRAWN");
            assertThat(names(referral(person, canary))).isEqualTo(names(referral(person, ordinary)));
        }
    }

    @Test
    void in_the_database_it_has_the_rows_and_entries_of_a_referral_that_was_withdrawn() {
        Placed canary = place(Referrals.valid());
        Placed ordinary = withdrawn(Referrals.valid());

        for (String sql : List.of(
                "SELECT DISTINCT e.permission FROM marac.audit_entry e JOIN marac.audit_opening o"
                        + " ON o.area_id = e.area_id AND o.entry_id = e.id WHERE o.case_id = ? AND e.agency_id IS NOT NULL"
                        + " AND e.permission NOT LIKE 'VIEW%' AND e.permission NOT LIKE 'LIST%' ORDER BY 1",
                "SELECT state, version FROM marac.marac_case WHERE id = ?",
                "SELECT state, version FROM marac.referral WHERE case_id = ?",
                "SELECT count(*) FROM marac.person WHERE case_id = ?",
                "SELECT count(*) FROM marac.person_index WHERE case_id = ?",
                "SELECT count(*) FROM marac.match_proposals WHERE case_id = ?",
                "SELECT ground, valid_until FROM marac.involvement WHERE case_id = ?")) {
            assertThat(rows(sql, canary)).as(sql).isEqualTo(rows(sql, ordinary)).isNotEmpty();
        }
    }

    @Test
    void its_people_are_found_by_no_referral_of_theirs_and_those_of_a_withdrawn_referral_are() {
        ObjectNode invented = Referrals.valid();
        var canary = place(invented);
        assertThat(canary.caseId()).isNotNull();
        ObjectNode known = Referrals.valid();
        var ordinary = withdrawn(known);

        UUID ofInvented = Referrals.submitted(city, Person.POLICE, invented).referral();
        UUID ofKnown = Referrals.submitted(city, Person.POLICE, known).referral();

        assertThat(proposals(ofInvented)).isEmpty();
        assertThat(proposals(ofKnown))
                .extracting(proposal -> proposal.get("earlierCase").textValue())
                .containsExactly(ordinary.caseId().toString());
    }

    @Test
    void it_is_put_on_no_agenda_and_demands_no_place_on_one() {
        Placed canary = place();
        UUID open = Referrals.accepted(city).caseId();
        UUID meeting = city.as(Person.COORDINATOR)
                .post(
                        city.path("/meetings"),
                        Map.of(
                                "kind",
                                "MARAC",
                                "startsAt",
                                Instant.now().plus(Duration.ofDays(20)).toString(),
                                "venue",
                                "Town hall",
                                "agencies",
                                List.of(city.agency(AgencyKind.POLICE))))
                .id();
        String listings = city.path("/meetings/" + meeting + "/listings");

        city.as(Person.COORDINATOR)
                .post(listings, Map.of("caseId", canary.caseId()))
                .expect(409);
        city.as(Person.COORDINATOR).post(listings, Map.of("caseId", open)).expect(201);
        alarms(0);
    }

    @Test
    void an_alarm_stands_until_an_auditor_has_said_what_they_found_once() {
        Placed canary = place();
        open(Person.CHAIR, canary.caseId()).expect(200);
        String alarm = city.path("/audit/alarms/" + alarms(1).get(0).get("id").textValue() + "/acknowledgement");
        Map<String, String> reason = Map.of("reason", "Looked for a namesake; spoken to.");

        city.as(Person.AUDITOR).put(alarm, reason, 1).expect(401);
        city.steppedUp(Person.ADMINISTRATOR).put(alarm, reason, 1).expect(404);
        auditor.put(alarm, Map.of("reason", " "), 1).expect(422);
        auditor.put(alarm, reason, 2).expect(412);
        auditor.put(alarm, reason, 1).expect(204);
        auditor.put(alarm, reason, 2).expect(409);

        JsonNode acknowledged = alarms().get(0);
        assertThat(acknowledged.get("state").textValue()).isEqualTo("ACKNOWLEDGED");
        assertThat(acknowledged.get("reason").textValue()).isEqualTo(reason.get("reason"));
        open(Person.CHAIR, canary.caseId()).expect(200);
        assertThat(alarms(2))
                .extracting(each -> each.get("state").textValue())
                .containsExactly("WAITING", "ACKNOWLEDGED");
    }

    private Placed place() {
        return placed(Map.of("agency", city.agency(AgencyKind.HOUSING)));
    }

    private Placed place(ObjectNode referral) {
        return placed(Map.of("agency", city.agency(AgencyKind.HOUSING), "referral", referral));
    }

    private Placed placed(Map<String, Object> request) {
        UUID referral = auditor.post(city.path("/audit/canaries"), request).id();
        SERVICE.wiring.matcher.runNow(city.area);
        for (JsonNode canary :
                auditor.get(city.path("/audit/canaries")).expect(200).json()) {
            if (canary.get("referral").textValue().equals(referral.toString())) {
                return new Placed(referral, UUID.fromString(canary.get("caseId").textValue()));
            }
        }
        throw new AssertionError("the canary is not listed");
    }

    private Placed withdrawn() {
        return withdrawn(Referrals.valid());
    }

    private Placed withdrawn(ObjectNode referral) {
        Referrals.Submitted made = Referrals.submitted(city, Person.HOUSING, referral);
        city.as(Person.HOUSING)
                .post(
                        city.path("/referrals/" + made.referral() + "/withdrawal"),
                        Map.of("reason", "Sent in error."),
                        made.version())
                .expect(204);
        return new Placed(made.referral(), made.caseId());
    }

    private Answer open(Person person, UUID caseId) {
        return city.as(person).get(city.path("/cases/" + caseId));
    }

    private JsonNode referral(Person person, Placed placed) {
        return city.as(person)
                .get(city.path("/referrals/" + placed.referral()))
                .expect(200)
                .json();
    }

    private JsonNode proposals(UUID referral) {
        return city.as(Person.COORDINATOR)
                .get(city.path("/referrals/" + referral + "/matches"))
                .expect(200)
                .json()
                .get("proposals");
    }

    private static List<String> names(JsonNode object) {
        return StreamSupport.stream(((Iterable<String>) object::fieldNames).spliterator(), false)
                .toList();
    }

    private List<List<Object>> rows(String sql, Placed placed) {
        return Superuser.rows(SERVICE.database, sql, placed.caseId());
    }

    private void look() {
        SERVICE.wiring.sequencer.run();
        SERVICE.wiring.canaryWatch.run();
    }

    private List<JsonNode> alarms(int expected) {
        look();
        Waiting.until("the alarms", () -> alarms().size() >= expected);
        assertThat(alarms()).hasSize(expected);
        return alarms();
    }

    private List<JsonNode> alarms() {
        return StreamSupport.stream(
                        auditor.get(city.path("/audit/alarms"))
                                .expect(200)
                                .json()
                                .spliterator(),
                        false)
                .toList();
    }
}
