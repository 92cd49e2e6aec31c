package uk.marac.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.marac.testing.City;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Referrals.Submitted;

/** A victim whom the index cannot find, in a case that is found by its perpetrator. */
@Tag("database")
class RepeatVictimTest {

    private final RepeatCases cases = new RepeatCases(City.open());

    @ParameterizedTest(name = "born {0}, then {1}")
    @CsvSource(
            nullValues = "-",
            value = {"1988-02-29, -", "-, 1988-02-29", "-, -", "1988-02-29, 1988-02-28"})
    void the_same_victim_with_no_date_of_birth_or_one_digit_off_is_a_repeat_to_be_determined(
            @Nullable String born, @Nullable String now) {
        Accepted earlier = cases.accepted(referral("Wójcik", "Bogusława", born));
        Submitted again = cases.submitted(referral("Wojcik", "Bogusława", now));

        JsonNode matches = cases.get(again, "/matches").expect(200).json();
        assertThat(matches.get("alerts")).isEmpty();
        assertThat(matches.get("proposals")).hasSize(1);
        assertThat(matches.at("/proposals/0/earlierCase").textValue())
                .isEqualTo(earlier.caseId().toString());
        assertThat(matches.at("/proposals/0/band").textValue()).isEqualTo("POSSIBLE");
        cases.accept(again).expect(409);
    }

    @ParameterizedTest(name = "{1} {0}, born {2}")
    @CsvSource(
            nullValues = "-",
            value = {"Banda, Chisomo, -", "Wójcik, Chisomo, -", "Banda, Bogusława, -", "Wójcik, Chisomo, 1988-02-28"})
    void another_woman_who_shares_at_most_a_name_stays_an_alert(
            String surname, String givenNames, @Nullable String born) {
        cases.accepted(referral("Wójcik", "Bogusława", "1988-02-29"));
        Submitted other = cases.submitted(referral(surname, givenNames, born));

        JsonNode matches = cases.get(other, "/matches").expect(200).json();
        assertThat(matches.get("proposals")).isEmpty();
        assertThat(matches.get("alerts")).hasSize(1);
        cases.accept(other).expect(204);
    }

    @Test
    void the_same_name_with_no_date_of_birth_and_another_perpetrator_is_neither() {
        cases.accepted(referral("Wójcik", "Bogusława", "1988-02-29"));
        ObjectNode referral = referral("Wójcik", "Bogusława", null);
        ((ObjectNode) referral.get("perpetrators").get(0)).put("bornOn", "1971-01-01");
        ((ObjectNode) referral.get("perpetrators").get(0)).put("surname", "Kamiński");
        Submitted other = cases.submitted(referral);

        JsonNode matches = cases.get(other, "/matches").expect(200).json();
        assertThat(matches.get("proposals")).isEmpty();
        assertThat(matches.get("alerts")).isEmpty();
    }

    private static ObjectNode referral(String surname, String givenNames, @Nullable String born) {
        ObjectNode referral = RepeatCases.referral(2);
        ObjectNode victim = (ObjectNode) referral.get("victim");
        victim.put("surname", surname).put("givenNames", givenNames).put("bornOn", born);
        return referral;
    }
}
