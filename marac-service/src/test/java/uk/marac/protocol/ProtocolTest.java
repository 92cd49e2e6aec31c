package uk.marac.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.MaracApplication;
import uk.marac.testing.Answer;
import uk.marac.testing.Api;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;

@Tag("database")
class ProtocolTest {

    private final City city = City.open();
    private final City elsewhere = City.open();
    private final Api administrator = city.steppedUp(Person.ADMINISTRATOR);

    @Test
    void who_replaces_the_protocol_says_which_version_they_read() {
        Answer read = administrator.get(city.path("/protocol")).expect(200);
        assertThat(read.version()).isEqualTo(1);

        administrator.post(city.path("/protocol"), window(24)).expect(428);
        assertThat(post(24, 1).expect(201).version()).isEqualTo(2);
        Answer changed = administrator.get(city.path("/protocol")).expect(200);
        assertThat(changed.version()).isEqualTo(2);
        assertThat(windowOf(changed)).isEqualTo(24);
    }

    @Test
    void a_band_of_repeats_that_ends_before_it_begins_is_refused_and_one_of_a_single_value_is_not() {
        ObjectNode settings = window(24);
        ObjectNode targets = settings.putObject("figureTargets");
        targets.put("partnerPercent", 40).put("amberWithinPoints", 5);
        targets.put("repeatBandFrom", 30).put("repeatBandUntil", 29);

        Answer refused = administrator.post(city.path("/protocol"), settings, 1).expect(422);
        assertThat(refused.json().at("/errors/0/field").textValue()).isEqualTo("figureTargets.repeatBandUntil");
        targets.put("repeatBandUntil", 30);
        administrator.post(city.path("/protocol"), settings, 1).expect(201);
    }

    @Test
    void research_is_not_owed_before_the_agenda_is_out_and_may_be_on_that_day() {
        ObjectNode settings = window(24).put("circulationDays", 5);
        ObjectNode cycle = (ObjectNode) settings.get("meetingCycle");
        cycle.put("researchDays", 6);

        Answer refused = administrator.post(city.path("/protocol"), settings, 1).expect(422);
        assertThat(refused.json().at("/errors/0/field").textValue()).isEqualTo("meetingCycle.researchDays");
        cycle.put("researchDays", 5);
        administrator.post(city.path("/protocol"), settings, 1).expect(201);
    }

    @Test
    void drafts_are_kept_for_a_day_or_more_so_that_their_agency_is_reminded_before() {
        assertThat(administrator
                        .get(city.path("/protocol"))
                        .json()
                        .at("/settings/draftDays")
                        .intValue())
                .isEqualTo(30);

        administrator
                .post(city.path("/protocol"), window(12).put("draftDays", 0), 1)
                .expect(422);
        administrator
                .post(city.path("/protocol"), window(12).put("draftDays", 1), 1)
                .expect(201);
    }

    @Test
    void a_change_made_from_an_earlier_version_does_not_undo_the_later_one() {
        post(24, 1).expect(201);

        post(12, 1).expect(412);
        post(12, 3).expect(412);
        assertThat(windowOf(administrator.get(city.path("/protocol")))).isEqualTo(24);
        assertThat(windowOf(elsewhere.as(Person.CHAIR).get(elsewhere.path("/protocol"))))
                .isEqualTo(12);
        post(18, 2).expect(201);
    }

    @Test
    void of_several_who_change_the_same_version_at_once_one_succeeds() {
        List<Integer> answers = IntStream.range(0, 4)
                .parallel()
                .mapToObj(i -> post(20 + i, 1).status())
                .sorted()
                .toList();

        assertThat(answers).containsExactly(201, 412, 412, 412);
        assertThat(administrator.get(city.path("/protocol")).version()).isEqualTo(2);
    }

    private Answer post(int months, long version) {
        return administrator.send(
                "POST", city.path("/protocol"), window(months), Map.of("If-Match", "\"" + version + "\""));
    }

    private static ObjectNode window(int months) {
        ObjectNode settings = MaracApplication.json().valueToTree(OperatingProtocol.usual("CT"));
        return settings.put("repeatWindowMonths", months);
    }

    private static int windowOf(Answer protocol) {
        return protocol.json().at("/settings/repeatWindowMonths").intValue();
    }
}
