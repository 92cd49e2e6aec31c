package uk.marac.staffcase;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.access.Role;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.HeardCase;
import uk.marac.testing.Said;
import uk.marac.testing.Superuser;

/** A case was heard, with an action, a flag and minutes, when it is marked; another coordinator and others are not named. */
@Tag("database")
class StaffCaseTest {

    private final City city = City.open();
    private final HeardCase heard = HeardCase.inSession(city);
    private final UUID action = heard.agree(AgencyKind.POLICE);
    private final UUID minutes = minutes();
    private final String flag = heard.flag(Person.POLICE);
    private final UUID named = city.appoint(city.agency(AgencyKind.POLICE), Role.REPRESENTATIVE, "A sergeant");
    private final UUID second = city.appoint(city.agency(AgencyKind.OTHER), Role.COORDINATOR, "A second one");

    @Test
    void it_is_closed_to_everybody_who_is_not_named_as_if_it_were_not_there() {
        List<UUID> out = List.of(second, city.subject(Person.POLICE), city.subject(Person.HOUSING));
        List<UUID> in = List.of(named, city.subject(Person.COORDINATOR), city.subject(Person.CHAIR));
        List<String> paths = List.of(
                heard.file(""),
                city.path("/listings/" + heard.listing + "/research"),
                city.path("/actions/" + action),
                flag);
        mark();

        for (String path : paths) {
            byte[] notThere = city.as(second)
                    .get(path.replaceAll(
                            "[0-9a-f-]{36}(?=(/research)?$)", UUID.randomUUID().toString()))
                    .expect(404)
                    .bytes();
            out.forEach(subject ->
                    assertThat(city.as(subject).get(path).expect(404).bytes()).isEqualTo(notThere));
            in.forEach(subject -> city.as(subject).get(path).expect(200));
        }
        city.as(Person.HOUSING).get(city.path("/referrals/" + heard.referral)).expect(404);
        city.as(Person.COORDINATOR)
                .get(city.path("/referrals/" + heard.referral))
                .expect(200);
        city.steppedUp(Person.HOUSING)
                .post(heard.file("/break-glass"), Map.of("reason", "A call in the night."))
                .expect(404);
    }

    @Test
    void lists_agendas_research_lists_minutes_and_reviews_of_others_hold_nothing_of_it() {
        for (String list : lists()) {
            assertThat(holds(second, list)).as(list).isTrue();
        }
        mark();

        for (String list : lists()) {
            assertThat(holds(second, list)).as(list).isFalse();
            assertThat(holds(city.subject(Person.POLICE), list)).as(list).isFalse();
            assertThat(holds(city.subject(Person.COORDINATOR), list)).as(list).isTrue();
        }
        assertThat(holds(named, "/cases")).isTrue();
        JsonNode agenda =
                city.as(second).get(heard.meeting("/agenda")).expect(200).json();
        assertThat(agenda.get("minutesPlanned").intValue()).isZero();
        assertThat(agenda.get("overCapacity").isNull()).isTrue();
        assertThat(city.as(Person.CHAIR)
                        .get(heard.meeting("/agenda"))
                        .json()
                        .get("minutesPlanned")
                        .intValue())
                .isPositive();
    }

    @Test
    void figures_count_it_to_who_is_named_only_and_who_watches_over_cases_without_reading_them_still_does() {
        UUID chair = city.subject(Person.CHAIR);
        JsonNode before = figures(second);
        assertThat(before.get("periods")).isEqualTo(figures(chair).get("periods"));
        assertThat(before.toString()).contains("\"numerator\":1");
        mark();

        assertThat(figures(chair).get("periods")).isEqualTo(before.get("periods"));
        assertThat(figures(second).toString()).doesNotContain("\"numerator\":1");
        assertThat(figures(second).get("note")).isEqualTo(before.get("note"));
        assertThat(city.steppedUp(Person.AUDITOR)
                        .get(city.path("/audit?case=" + heard.id))
                        .expect(200)
                        .text())
                .contains("MARK_STAFF_CASE", "AGREE_ACTION");
        city.as(Person.DISCLOSURE_OFFICER)
                .post(heard.file("/legal-holds"), Map.of("reason", "A review was announced."))
                .id();
        for (Person person : List.of(Person.AUDITOR, Person.DISCLOSURE_OFFICER, Person.ADMINISTRATOR)) {
            city.as(person).get(heard.file("")).expect(404);
            city.as(person).get(heard.file("/staff-case")).expect(404);
        }
    }

    @Test
    void coordinator_and_chair_mark_it_and_of_those_named_the_chair_alone_unmarks_it() {
        city.as(Person.HOUSING).put(heard.file("/staff-case"), request(all())).expect(404);
        assertThat(view(Person.CHAIR).get("staffCase").booleanValue()).isFalse();
        Answer none = unmark(Person.CHAIR, 1);
        assertThat(none.expect(409).text()).contains("staffCase");
        mark();

        JsonNode view = view(Person.CHAIR);
        assertThat(view.get("staffCase").booleanValue()).isTrue();
        assertThat(view.get("presumed").booleanValue()).isFalse();
        assertThat(view.get("named")).hasSize(3);
        assertThat(view.get("reason").textValue()).isEqualTo("She works for housing.");
        city.as(second).get(heard.file("/staff-case")).expect(404);
        unmark(Person.COORDINATOR, 1).expect(404);
        unmark(Person.CHAIR, 2).expect(412);

        unmark(Person.CHAIR, 1).expect(204);

        city.as(second).get(heard.file("")).expect(200);
        city.as(Person.HOUSING).get(heard.file("")).expect(200);
        assertThat(view(Person.COORDINATOR).get("staffCase").booleanValue()).isFalse();
        mark();
        city.as(second).get(heard.file("")).expect(404);
    }

    @Test
    void whom_it_names_can_be_changed_and_a_coordinator_and_a_chair_to_whom_it_is_open_are_always_among_them() {
        UUID coordinator = city.subject(Person.COORDINATOR);
        UUID chair = city.subject(Person.CHAIR);
        for (List<UUID> wrong :
                List.of(List.of(coordinator), List.of(chair), List.of(coordinator, chair, UUID.randomUUID()))) {
            assertThat(put(wrong, null).expect(422).text()).contains("named");
        }
        put(List.of(), null).expect(422);
        mark();
        put(all(), null).expect(428);

        put(List.of(coordinator, chair, second), 1L).expect(204);

        city.as(second).get(heard.file("")).expect(200);
        city.as(named).get(heard.file("")).expect(404);
        put(List.of(coordinator, chair), 1L).expect(412);
        city.as(second)
                .post(heard.file("/conflicts"), Map.of("nature", "My cousin."))
                .id();
        put(List.of(second, chair), 2L).expect(422);
    }

    @Test
    void a_mark_that_was_deleted_or_edited_in_the_database_opens_the_case_to_nobody() {
        mark();
        String one = " WHERE area_id = ? AND case_id = ?";
        tamper("UPDATE marac.staff_case SET named = array_append(named, '" + second + "')" + one);
        city.as(second).get(heard.file("")).expect(500);
        city.as(Person.CHAIR).get(heard.file("")).expect(500);

        tamper("DELETE FROM marac.staff_case" + one);
        for (UUID subject : List.of(second, named, city.subject(Person.HOUSING))) {
            city.as(subject).get(heard.file("")).expect(500);
        }
        city.as(second).get(city.path("/cases")).expect(500);
    }

    /** Of the year in which tests hold their meetings. */
    private JsonNode figures(UUID subject) {
        return city.as(subject)
                .get(city.path("/figures?from=2099-01-01&until=2099-12-31&by=YEAR"))
                .expect(200)
                .json();
    }

    private List<String> lists() {
        String meeting = "/meetings/" + heard.meeting;
        return List.of(
                "/cases", "/flags", meeting + "/agenda", meeting + "/research-list", "/actions", "/minutes/" + minutes);
    }

    private boolean holds(UUID subject, String list) {
        String text = city.as(subject).get(city.path(list)).expect(200).text();
        return text.contains(heard.caseNumber) || text.contains(heard.id.toString());
    }

    private UUID minutes() {
        heard.conclude(Said.heard()).expect(204);
        heard.hold();
        return city.as(Person.CHAIR)
                .post(heard.meeting("/minutes"), Map.of("note", "x"))
                .id();
    }

    private List<UUID> all() {
        return List.of(city.subject(Person.COORDINATOR), city.subject(Person.CHAIR), named);
    }

    private void mark() {
        city.as(Person.COORDINATOR)
                .put(heard.file("/staff-case"), request(all()))
                .expect(204);
    }

    private Answer put(List<UUID> whom, @Nullable Long version) {
        return version == null
                ? city.as(Person.COORDINATOR).put(heard.file("/staff-case"), request(whom))
                : city.as(Person.COORDINATOR).put(heard.file("/staff-case"), request(whom), version);
    }

    private static Map<String, Object> request(List<UUID> whom) {
        return Map.of("named", whom, "reason", "She works for housing.");
    }

    private JsonNode view(Person person) {
        return city.as(person).get(heard.file("/staff-case")).expect(200).json();
    }

    private Answer unmark(Person person, long version) {
        return city.as(person)
                .send(
                        "DELETE",
                        heard.file("/staff-case"),
                        Map.of("reason", "She has left."),
                        Map.of("If-Match", "\"" + version + "\""));
    }

    private void tamper(String sql) {
        assertThat(Superuser.execute(city.service.database, sql, city.area.value(), heard.id.value()))
                .isEqualTo(1);
    }
}
