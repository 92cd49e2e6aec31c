package uk.marac.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Said;
import uk.marac.testing.Sitting;

/** A case that one meeting put off and the next heard: what was agreed at the first is reviewed at the second. */
@Tag("database")
class ReviewedActionsTest {

    private final City city = City.open();

    @Test
    void an_owner_finds_its_action_of_an_earlier_meeting_and_nobody_elses() {
        UUID minutes = heardAtTheSecondMeeting();

        JsonNode item = item(Person.PROBATION, minutes);
        assertThat(item.get("extent").textValue()).isEqualTo("OWN_ACTIONS");
        assertThat(item.get("ownActions").findValuesAsText("description"))
                .containsExactly("Agreed second by PROBATION", "Agreed first by PROBATION");
        assertThat(item.toString()).doesNotContain("PRIMARY_CARE");
    }

    @Test
    void an_owner_of_nothing_but_an_earlier_action_finds_that_one() {
        UUID minutes = heardAtTheSecondMeeting();

        JsonNode item = item(Person.HEALTH, minutes);
        assertThat(item.get("extent").textValue()).isEqualTo("OWN_ACTIONS");
        assertThat(item.get("ownActions").findValuesAsText("description"))
                .containsExactly("Agreed first by PRIMARY_CARE");
        assertThat(item.toString()).doesNotContain("PROBATION");
        assertThat(city.as(Person.CHILDREN)
                        .get(city.path("/minutes/" + minutes))
                        .expect(200)
                        .json()
                        .get("cases"))
                .isEmpty();
    }

    @Test
    void what_a_later_meeting_agreed_stands_in_no_correction_of_the_minutes_before_it() {
        Sitting first = Sitting.agendaSent(city, 1).inSession();
        agree(first, AgencyKind.PROBATION, "Agreed first by ");
        conclude(first, Said.outcome("DEFERRED", "the Idva is ill"));
        UUID issued =
                city.as(Person.CHAIR).post(first.path("/minutes"), Map.of()).id();
        Sitting second = first.again().inSession();
        agree(second, AgencyKind.PROBATION, "Agreed second by ");
        conclude(second, Said.heard());

        UUID corrected = city.as(Person.CHAIR)
                .post(first.path("/minutes"), Map.of("correction", "A name was misspelt"))
                .id();

        for (UUID minutes : List.of(issued, corrected)) {
            assertThat(item(Person.COORDINATOR, minutes).toString())
                    .contains("Agreed first by PROBATION")
                    .doesNotContain("Agreed second");
        }
    }

    private UUID heardAtTheSecondMeeting() {
        Sitting first = Sitting.agendaSent(city, 1).inSession();
        agree(first, AgencyKind.PROBATION, "Agreed first by ");
        agree(first, AgencyKind.PRIMARY_CARE, "Agreed first by ");
        conclude(first, Said.outcome("DEFERRED", "the Idva is ill"));
        Sitting second = first.again().inSession();
        agree(second, AgencyKind.PROBATION, "Agreed second by ");
        conclude(second, Said.heard());
        return city.as(Person.CHAIR).post(second.path("/minutes"), Map.of()).id();
    }

    private void agree(Sitting sitting, AgencyKind owner, String words) {
        Map<String, Object> action = Said.action(city.agency(owner), false);
        action.put("description", words + owner);
        UUID unused = city.as(Person.CHAIR)
                .post(sitting.listing(0, "/actions"), action)
                .id();
    }

    private void conclude(Sitting sitting, Map<String, Object> outcome) {
        city.as(Person.CHAIR).put(sitting.listing(0, "/outcome"), outcome, 1).expect(204);
        city.as(Person.CHAIR).post(sitting.path("/closing"), Map.of()).expect(204);
    }

    private JsonNode item(Person person, UUID minutes) {
        return city.as(person)
                .get(city.path("/minutes/" + minutes))
                .expect(200)
                .json()
                .get("cases")
                .get(0);
    }
}
