package uk.marac.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.gate.Actor;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.HeardCase;
import uk.marac.testing.Said;
import uk.marac.testing.Superuser;
import uk.marac.web.ProblemException;

/** An administrator is of one agency and destroys what every agency said of the case. */
@Tag("database")
class WholeCaseTest {

    private static final List<String> TABLES =
            List.of("research_return", "research_line", "case_flag", "flag_incident", "case_closure");

    private final City city = City.open();

    @Test
    void research_flags_incidents_and_closures_go_with_their_case_once_every_incident_has_an_answer() {
        HeardCase heard = HeardCase.inSession(city);
        city.as(Person.POLICE)
                .put(
                        city.path("/listings/" + heard.listing + "/research-return"),
                        Map.of(
                                "submit",
                                true,
                                "nothingHeld",
                                false,
                                "audience",
                                "ALL_LISTED",
                                "lines",
                                List.of(Map.of(
                                        "kind",
                                        "FACT",
                                        "text",
                                        "Called twice",
                                        "audience",
                                        "ALL_LISTED",
                                        "minuted",
                                        true))))
                .expect(204);
        heard.conclude(Said.heard()).expect(204);
        heard.hold();
        city.as(Person.CHAIR).post(heard.meeting("/minutes"), Map.of()).expect(201);
        UUID incident = UUID.fromString(city.as(Person.POLICE)
                .post(
                        heard.flag(Person.POLICE) + "/incidents",
                        Map.of(
                                "occurredOn",
                                LocalDate.now(ZoneOffset.UTC).minusDays(1),
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
        heard.close().expect(201);
        TABLES.forEach(table -> assertThat(rows(table, heard)).as(table).isPositive());

        assertThatThrownBy(() -> destroy(heard)).isInstanceOfSatisfying(ProblemException.class, refused -> assertThat(
                        refused.errors().get(0).field())
                .isEqualTo("incidents"));
        city.as(Person.COORDINATOR)
                .put(city.path("/incidents/" + incident + "/answer"), Map.of("reason", "Told before"), 1)
                .expect(204);
        destroy(heard);

        TABLES.forEach(table -> assertThat(rows(table, heard)).as(table).isZero());
        city.as(Person.COORDINATOR).get(heard.file("")).expect(404);
    }

    /** Two years on, when no incident can be a repeat of it any more. */
    private void destroy(HeardCase heard) {
        Duration later = Duration.ofDays(800);
        Instant at = Clock.systemUTC().instant().plus(later);
        Actor administrator = Actor.person(city.subject(Person.ADMINISTRATOR), UUID.randomUUID(), 2, at);
        city.service
                .wiring(Clock.offset(Clock.systemUTC(), later))
                .destruction
                .destroy(administrator, city.area, heard.id);
    }

    private int rows(String table, HeardCase heard) {
        return Superuser.rows(
                        city.service.database, "SELECT 1 FROM marac." + table + " WHERE case_id = ?", heard.id.value())
                .size();
    }
}
