package uk.marac.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.id.CaseId;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;

/** By the usual protocol a meeting has 240 minutes and a case 12. */
@Tag("database")
class CapacityTest {

    private final City city = City.open();
    private final ListedCases cases = new ListedCases(city);
    private final UUID full = plan("MARAC", 1);

    @Test
    void an_agenda_with_time_for_all_says_no_further_date() {
        fill(full, 120, 120);

        JsonNode agenda = agenda(Person.COORDINATOR).json();
        assertThat(agenda.get("minutesPlanned").intValue()).isEqualTo(240);
        assertThat(agenda.get("overCapacity").booleanValue()).isFalse();
        assertThat(agenda.get("overrun").isNull()).isTrue();
    }

    @Test
    void one_that_is_over_warns_drops_nothing_and_says_that_no_later_meeting_is_planned() {
        fill(full, 120, 120, 12);
        List<UUID> others = List.of(plan("EMERGENCY", 3), plan("MARAC", 0));

        JsonNode overrun = overrun(Person.COORDINATOR);
        assertThat(others).noneMatch(other -> overrun.toString().contains(other.toString()));
        assertThat(overrun.get("minutes").intValue()).isEqualTo(12);
        assertThat(overrun.get("warning").textValue())
                .isEqualTo("12 minutes more are planned than there are; no later meeting with room is planned");
        assertThat(overrun.get("furtherMeeting").isNull()).isTrue();
        assertThat(agenda(Person.COORDINATOR).json().get("items")).hasSize(3);
    }

    @Test
    void it_offers_the_first_later_meeting_of_its_kind_that_has_time_for_one_more_case() {
        fill(full, 120, 120, 12);
        UUID alsoFull = plan("MARAC", 2);
        fill(alsoFull, 120, 109);
        String before = agenda(Person.COORDINATOR).header("ETag");
        UUID room = plan("MARAC", 3);
        fill(room, 120, 108);
        UUID laterStill = plan("MARAC", 4);

        JsonNode overrun = overrun(Person.COORDINATOR);
        assertThat(overrun.get("furtherMeeting").textValue()).isEqualTo(room.toString());
        assertThat(overrun.get("furtherDate").textValue()).isEqualTo("2099-05-03T09:30:00Z");
        assertThat(overrun.get("warning").textValue()).endsWith("a later meeting has room");
        assertThat(overrun.toString()).doesNotContain(laterStill.toString(), alsoFull.toString());
        assertThat(agenda(Person.COORDINATOR).header("ETag")).isNotEqualTo(before);
    }

    @Test
    void a_meeting_with_a_case_closed_to_the_reader_is_not_offered_to_them_and_is_to_another() {
        fill(full, 120, 120, 12);
        UUID room = plan("MARAC", 2);
        CaseId closed = cases.open(AgencyKind.POLICE, 0);
        ListedCases.list(city, room, closed);
        cases.conflict(closed, Person.CHAIR);
        UUID next = plan("MARAC", 3);

        assertThat(overrun(Person.CHAIR).get("furtherMeeting").textValue()).isEqualTo(next.toString());
        assertThat(overrun(Person.COORDINATOR).get("furtherMeeting").textValue())
                .isEqualTo(room.toString());
        assertThat(agenda(Person.POLICE).json().get("overrun").isNull()).isTrue();
    }

    private void fill(UUID meeting, int... minutes) {
        for (int slot : minutes) {
            city.as(Person.COORDINATOR)
                    .post(
                            city.path("/meetings/" + meeting + "/listings"),
                            Map.of("caseId", cases.open(AgencyKind.POLICE, 0), "slotMinutes", slot))
                    .expect(201);
        }
    }

    private UUID plan(String kind, int day) {
        String startsAt = day == 0 ? "2099-04-30T09:30:00Z" : "2099-05-0" + day + "T09:30:00Z";
        return city.as(Person.COORDINATOR)
                .post(
                        city.path("/meetings"),
                        Map.of(
                                "kind",
                                kind,
                                "startsAt",
                                startsAt,
                                "venue",
                                "Town hall",
                                "agencies",
                                List.of(city.agency(AgencyKind.POLICE))))
                .id();
    }

    private JsonNode overrun(Person person) {
        return agenda(person).json().get("overrun");
    }

    private Answer agenda(Person person) {
        return city.as(person).get(city.path("/meetings/" + full + "/agenda")).expect(200);
    }
}
