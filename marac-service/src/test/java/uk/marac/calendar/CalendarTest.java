package uk.marac.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.agenda.ListedCases;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;

@Tag("database")
class CalendarTest {

    private final City city = City.open();
    private final UUID meeting = ListedCases.plan(city, AgencyKind.POLICE);
    private final String path = city.path("/meetings/" + meeting + "/calendar");

    @Test
    void a_calendar_program_reads_when_a_meeting_is_and_nothing_more() throws ParserException, IOException {
        Answer answer = city.as(Person.POLICE).get(path).expect(200);

        Calendar calendar = new CalendarBuilder().build(new StringReader(answer.text()));
        assertThat(calendar.validate().hasErrors()).isFalse();
        assertThat(answer.header("Content-Type")).startsWith("text/calendar");
        assertThat(answer.text())
                .contains("UID:" + meeting)
                .contains("DTSTART:20990504T093000Z")
                .contains("DTEND:20990504T133000Z")
                .contains("SUMMARY:Meeting")
                .contains("SEQUENCE:0\r\n")
                .doesNotContain("LOCATION", "DESCRIPTION", "ORGANIZER", "ATTENDEE", "Town hall", "POLICE")
                .doesNotContainIgnoringCase("marac");
    }

    @Test
    void when_the_meeting_is_moved_the_next_file_is_of_the_same_event_and_later_but_not_when_its_agenda_grows() {
        ListedCases.list(city, meeting, new ListedCases(city).open(AgencyKind.POLICE, 0));
        ListedCases.circulate(city, meeting);
        String first = city.as(Person.CHAIR).get(path).expect(200).text();
        city.as(Person.COORDINATOR)
                .put(
                        city.path("/meetings/" + meeting + "/schedule"),
                        Map.of("startsAt", "2099-06-01T09:30:00Z", "reason", "No heating"),
                        city.as(Person.COORDINATOR)
                                .get(city.path("/meetings/" + meeting))
                                .version())
                .expect(204);
        String later = city.as(Person.CHAIR).get(path).expect(200).text();

        assertThat(first).contains("UID:" + meeting).contains("SEQUENCE:0\r\n");
        assertThat(later).contains("UID:" + meeting).contains("SEQUENCE:1\r\n").contains("DTSTART:20990601T093000Z");
    }

    @Test
    void a_cancelled_meeting_is_taken_out_of_calendars_and_another_is_not() {
        assertThat(city.as(Person.POLICE).get(path).expect(200).text()).doesNotContain("STATUS");
        long version = city.as(Person.COORDINATOR)
                .get(city.path("/meetings/" + meeting))
                .expect(200)
                .version();

        city.as(Person.COORDINATOR)
                .post(
                        city.path("/meetings/" + meeting + "/cancellation"),
                        Map.of("reason", "Nobody can come."),
                        version)
                .expect(204);

        assertThat(city.as(Person.POLICE).get(path).expect(200).text())
                .contains("UID:" + meeting, "STATUS:CANCELLED", "SEQUENCE:1\r\n")
                .doesNotContain("Nobody can come");
    }

    @Test
    void who_may_not_look_at_the_meeting_gets_what_is_not_there() {
        byte[] notYours =
                City.open().as(Person.COORDINATOR).get(path).expect(404).bytes();
        byte[] notThere = city.as(Person.COORDINATOR)
                .get(city.path("/meetings/" + UUID.randomUUID() + "/calendar"))
                .expect(404)
                .bytes();

        assertThat(notYours).isEqualTo(notThere);
    }
}
