package uk.marac.flag;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.id.FlagId;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Entries;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Submitted;
import uk.marac.testing.Superuser;

/** Flags and incidents come in pages, and the entry of a list names the cases that it shows and no other. */
@Tag("database")
class FlagListsTest {

    private static final Instant FEBRUARY = Instant.parse("2055-02-10T09:00:00Z");
    private static final Instant MARCH = Instant.parse("2055-03-10T09:00:00Z");

    private final City city = City.open();
    private final DatedCases cases = new DatedCases(city);

    @Test
    void what_waits_is_listed_and_named_without_what_was_answered() {
        UUID dismissed = incident();
        UUID linked = incident();
        UUID waiting = incident();
        answer(dismissed, Map.of("reason", "Told before"));
        Submitted referral = Referrals.submitted(city);
        answer(linked, Map.of("referral", referral.referral(), "reason", "By another name"));

        assertThat(list(Person.COORDINATOR, "/incidents?waiting=true")).containsExactly(waiting);
        assertThat(named()).containsExactly(caseOf("flag_incident", waiting));
        assertThat(list(Person.COORDINATOR, "/incidents?waiting=false")).containsExactly(dismissed, linked);

        city.as(Person.HOUSING)
                .send(
                        "POST",
                        city.path("/referrals/" + referral.referral() + "/withdrawal"),
                        Map.of("reason", "She asked us to"),
                        Map.of("If-Match", "\"" + referral.version() + "\""))
                .expect(204);
        assertThat(list(Person.COORDINATOR, "/incidents?waiting=true")).containsExactly(linked, waiting);
        assertThat(list(Person.COORDINATOR, "/incidents?waiting=false")).containsExactly(dismissed);
        assertThat(list(Person.HOUSING, "/incidents?waiting=true")).containsExactly(waiting);
        assertThat(list(Person.HOUSING, "/incidents")).containsExactly(dismissed, linked, waiting);
        assertThat(named())
                .containsExactlyInAnyOrderElementsOf(Stream.of(dismissed, linked, waiting)
                        .map(id -> caseOf("flag_incident", id))
                        .toList());
    }

    @Test
    void incidents_come_in_pages_the_oldest_first() {
        UUID first = incident();
        UUID second = incident();
        UUID third = incident();

        assertThat(list(Person.COORDINATOR, "/incidents?limit=2")).containsExactly(first, second);
        assertThat(list(Person.COORDINATOR, "/incidents?waiting=true&skip=2")).containsExactly(third);
        assertThat(named()).containsExactly(caseOf("flag_incident", third));
        city.as(Person.COORDINATOR).get(city.path("/incidents?limit=201")).expect(422);
    }

    @Test
    void flags_come_in_pages_the_newest_first() {
        UUID older = cases.flagged(FEBRUARY, FEBRUARY).value();
        UUID newer = cases.flagged(MARCH, MARCH).value();

        assertThat(list(Person.COORDINATOR, "/flags?limit=1")).containsExactly(newer);
        assertThat(named()).containsExactly(caseOf("case_flag", newer));
        assertThat(list(Person.HOUSING, "/flags?skip=1")).containsExactly(older);
        city.as(Person.COORDINATOR).get(city.path("/flags?limit=0")).expect(422);
    }

    @Test
    void the_flags_that_lapse_in_a_month_come_in_pages_and_only_they_are_named() {
        UUID other = cases.flagged(FEBRUARY, FEBRUARY).value();
        UUID first = cases.flagged(MARCH, MARCH).value();
        UUID second = cases.flagged(MARCH.plus(3, ChronoUnit.DAYS), MARCH).value();
        UUID removed = cases.flagged(MARCH, MARCH).value();
        city.as(Person.HOUSING)
                .put(city.path("/flags/" + removed + "/removal"), Map.of("reason", "She has moved away"), 1)
                .expect(204);

        String march = "/flags/lapsing?year=2056&month=3";
        assertThat(list(Person.COORDINATOR, march)).containsExactly(first, second);
        assertThat(named()).containsExactlyInAnyOrder(caseOf("case_flag", first), caseOf("case_flag", second));
        assertThat(list(Person.HOUSING, march + "&limit=1")).containsExactly(first);
        assertThat(list(Person.HOUSING, march + "&skip=1")).containsExactly(second);
        assertThat(named()).containsExactly(caseOf("case_flag", second));
        assertThat(list(Person.HOUSING, "/flags/lapsing?year=2056&month=2")).containsExactly(other);
        assertThat(list(Person.POLICE, march)).isEmpty();
    }

    /** One that housing logs of today, against a flag of its own. */
    private UUID incident() {
        Instant lately = Instant.now().minus(30, ChronoUnit.DAYS);
        FlagId flag = cases.flagged(lately, lately);
        return UUID.fromString(city.as(Person.HOUSING)
                .post(
                        city.path("/flags/" + flag + "/incidents"),
                        Map.of(
                                "occurredOn",
                                LocalDate.now(ZoneId.of("Europe/London")),
                                "basis",
                                "INCIDENT",
                                "kinds",
                                List.of("THREATS"),
                                "account",
                                "He rang",
                                "disclosedTo",
                                "the warden"))
                .expect(200)
                .json()
                .get("id")
                .textValue());
    }

    private void answer(UUID incident, Map<String, Object> said) {
        city.as(Person.COORDINATOR)
                .put(city.path("/incidents/" + incident + "/answer"), said, 1)
                .expect(204);
    }

    private List<UUID> list(Person person, String path) {
        return city.as(person).get(city.path(path)).expect(200).json().findValuesAsText("id").stream()
                .map(UUID::fromString)
                .toList();
    }

    /** The cases that the last entry names. */
    private List<Object> named() {
        return Superuser.rows(
                        city.service.database,
                        "SELECT DISTINCT case_id FROM marac.audit_opening WHERE entry_id = ? AND case_id IS NOT NULL",
                        Entries.last(city.service, city.area).id())
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    private Object caseOf(String table, UUID id) {
        return Superuser.rows(city.service.database, "SELECT case_id FROM marac." + table + " WHERE id = ?", id)
                .get(0)
                .get(0);
    }
}
