package uk.marac.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.marac.testing.City;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Referrals.Submitted;

/** The same victim, and a perpetrator who is stated so loosely that nothing says that he is the same. */
@Tag("database")
class VictimAloneTest {

    private final RepeatCases cases = new RepeatCases(City.open());

    @Test
    void an_exact_victim_is_proposed_though_the_perpetrator_is_stated_loosely() {
        Accepted earlier = cases.accepted(referral("Smith", "Robert", null, 30));
        Submitted again = cases.submitted(referral("Smith", "Bob", "1980-05-06", 2));

        JsonNode matches = cases.get(again, "/matches").expect(200).json();
        assertThat(matches.get("proposals")).hasSize(1);
        assertThat(matches.at("/proposals/0/earlierCase").textValue())
                .isEqualTo(earlier.caseId().toString());
        assertThat(matches.at("/proposals/0/band").textValue()).isEqualTo("POSSIBLE");
        assertThat(matches.at("/proposals/0/people")).hasSize(1);
        assertThat(matches.at("/proposals/0/people/0/role").textValue()).isEqualTo("VICTIM");
        cases.accept(again).expect(409);
    }

    @ParameterizedTest
    @CsvSource({"Banda, Chisomo, 1988-02-29", "Wójcik, Bogusława, 1979-03-03"})
    void another_victim_of_somebody_stated_as_loosely_is_neither_proposal_nor_alert(
            String surname, String givenNames, String born) {
        cases.accepted(referral("Smith", "Robert", null, 30));
        ObjectNode referral = referral("Smith", "Bob", "1980-05-06", 2);
        ((ObjectNode) referral.get("victim"))
                .put("surname", surname)
                .put("givenNames", givenNames)
                .put("bornOn", born);
        Submitted other = cases.submitted(referral);

        JsonNode matches = cases.get(other, "/matches").expect(200).json();
        assertThat(matches.get("proposals")).isEmpty();
        assertThat(matches.get("alerts")).isEmpty();
        cases.accept(other).expect(204);
    }

    @ParameterizedTest
    @CsvSource({"REPEAT", "NEW", "DIFFERENT_PEOPLE"})
    void the_rule_cannot_say_whether_it_is_a_repeat_and_the_coordinator_decides_with_a_reason(RepeatVerdict verdict) {
        Accepted earlier = cases.accepted(referral("Smith", "Robert", null, 30));
        Submitted again = cases.submitted(referral("Smith", "Bob", "1980-05-06", 2));

        JsonNode view = cases.get(again, "/repeat-determination").expect(200).json();
        assertThat(view.hasNonNull("proposed")).isFalse();
        assertThat(view.at("/earlierCases/0/finding/why").textValue()).isEqualTo("PERPETRATOR_NOT_FOUND");
        Map<String, Object> said = new HashMap<>(Map.of("verdict", verdict));
        if (verdict != RepeatVerdict.DIFFERENT_PEOPLE) {
            said.put("earlierCase", earlier.caseId());
            said.put("whatWillBeDifferent", "A power of arrest.");
        }
        cases.determine(again, said).expect(422);
        said.put("reason", "The referrer was asked who he is.");
        cases.determine(again, said).expect(204);
        cases.accept(again).expect(204);
    }

    @Test
    void a_perpetrator_who_has_the_others_name_as_an_alias_is_found_with_the_victim() {
        cases.accepted(referral("Smith", "Robert", null, 30));
        Submitted again = cases.submitted(perpetrator("Jones", "Bob", "Robert Smith"));

        JsonNode people = cases.get(again, "/matches").expect(200).json().at("/proposals/0/people");
        assertThat(people).hasSize(2);
        assertThat(people.at("/1/surname").textValue()).isEqualTo("BY_ALIAS");
        assertThat(people.at("/1/givenName").textValue()).isEqualTo("BY_ALIAS");
        assertThat(cases.get(again, "/repeat-determination")
                        .json()
                        .get("proposed")
                        .textValue())
                .isEqualTo("REPEAT");
    }

    @Test
    void one_with_another_alias_is_not() {
        cases.accepted(referral("Smith", "Robert", null, 30));
        Submitted again = cases.submitted(perpetrator("Jones", "Bob", "Robin Smythe"));

        assertThat(cases.get(again, "/matches").expect(200).json().at("/proposals/0/people"))
                .hasSize(1);
    }

    private static ObjectNode perpetrator(String surname, String givenNames, String alias) {
        ObjectNode referral = referral(surname, givenNames, null, 2);
        ((ObjectNode) referral.get("perpetrators").get(0)).putArray("aliases").add(alias);
        return referral;
    }

    private static ObjectNode referral(String surname, String givenNames, @Nullable String born, int daysAgo) {
        ObjectNode referral = RepeatCases.referral(daysAgo);
        ((ObjectNode) referral.get("perpetrators").get(0))
                .put("surname", surname)
                .put("givenNames", givenNames)
                .put("bornOn", born);
        return referral;
    }
}
