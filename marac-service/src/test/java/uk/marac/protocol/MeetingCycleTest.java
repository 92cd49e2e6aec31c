package uk.marac.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.marac.MaracApplication;

class MeetingCycleTest {

    private static final Instant MONDAY = Instant.parse("2099-05-04T09:30:00Z");

    private final ObjectMapper json = MaracApplication.json();

    @ParameterizedTest
    @CsvSource({"8, 2", "2, 2", "1, 1", "0, 0"})
    void a_protocol_of_before_opens_monthly_in_all_days_and_owes_no_research_before_it_is_asked_for(
            int circulationDays, int researchDays) throws JsonProcessingException {
        ObjectNode before = json.valueToTree(OperatingProtocol.usual("CT"));
        before.put("circulationDays", circulationDays).remove("meetingCycle");

        MeetingCycle cycle =
                json.readValue(before.toString(), OperatingProtocol.class).meetingCycle();

        assertThat(cycle).isEqualTo(new MeetingCycle(MeetingFrequency.MONTHLY, researchDays, false, List.of()));
    }

    @Test
    void what_is_said_is_what_is_read_again() throws JsonProcessingException {
        MeetingCycle said =
                new MeetingCycle(MeetingFrequency.TWICE_MONTHLY, 3, true, List.of(LocalDate.of(2099, 12, 25)));

        assertThat(json.readValue(json.writeValueAsString(said), MeetingCycle.class))
                .isEqualTo(said);
    }

    @Test
    void days_are_all_days_or_working_days_at_the_same_time_of_the_day() {
        MeetingCycle all = new MeetingCycle(MeetingFrequency.WEEKLY, 2, false, List.of(LocalDate.of(2099, 4, 23)));
        MeetingCycle working = new MeetingCycle(MeetingFrequency.WEEKLY, 2, true, List.of());
        MeetingCycle withHoliday =
                new MeetingCycle(MeetingFrequency.WEEKLY, 2, true, List.of(LocalDate.of(2099, 4, 23)));

        assertThat(all.daysBefore(MONDAY, 10)).isEqualTo(Instant.parse("2099-04-24T09:30:00Z"));
        assertThat(working.daysBefore(MONDAY, 10)).isEqualTo(Instant.parse("2099-04-20T09:30:00Z"));
        assertThat(withHoliday.daysBefore(MONDAY, 10)).isEqualTo(Instant.parse("2099-04-17T09:30:00Z"));
        // Until 29 March it is an hour later in Greenwich.
        assertThat(working.daysBefore(Instant.parse("2099-04-02T09:30:00Z"), 6))
                .isEqualTo(Instant.parse("2099-03-25T10:30:00Z"));
    }
}
