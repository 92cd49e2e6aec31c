package uk.marac.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.marac.id.CaseId;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Name;
import uk.marac.testing.Referrals.Submitted;
import uk.marac.testing.TestService;
import uk.marac.transfer.DatedTransfers;
import uk.marac.transfer.TwoAreas;

/** A later referral of the people of a case that came from another area. */
@Tag("database")
class TransferredInTest {

    private static final Name BROTHER = new Name("Wójcik", "Mariusz");
    private static final Name STRANGER = new Name("Achebe", "Tobias");

    private final TwoAreas areas = new TwoAreas(TestService.shared());
    private final RepeatCases there = new RepeatCases(areas.to);

    @ParameterizedTest
    @CsvSource({
        "LAST_REFERRAL,     NO_ANCHOR,     WITHIN_WINDOW, WITHIN_WINDOW",
        "LAST_REFERRAL_ANY, WITHIN_WINDOW, WITHIN_WINDOW, WITHIN_WINDOW",
        "LAST_DISCUSSION,   NO_ANCHOR,     NO_ANCHOR,     WITHIN_WINDOW"
    })
    void its_referral_and_its_hearing_here_count_and_what_was_before_in_the_other_area_does_not(
            String anchor, String waiting, String accepted, String heard) {
        CaseId origin = referred(RepeatCases.referral(3));
        DatedTransfers.hear(areas.from, origin, now());
        UUID transfer = areas.received(origin);
        there.change(Map.of("repeatAnchor", anchor));
        Submitted again = there.submitted(RepeatCases.referral(1));

        assertThat(why(again)).isEqualTo(waiting);
        var unused = Referrals.acceptTransferred(areas.to, transfer);
        assertThat(why(again)).isEqualTo(accepted);
        DatedTransfers.hear(areas.to, new CaseId(transfer), now());
        assertThat(why(again)).isEqualTo(heard);
        assertThat(there.finding(again).get("proposed").textValue()).isEqualTo("REPEAT");
    }

    @ParameterizedTest
    @CsvSource({"LAST_REFERRAL, NO_ANCHOR", "LAST_REFERRAL_ANY, WITHIN_WINDOW", "LAST_DISCUSSION, NO_ANCHOR"})
    void one_that_was_turned_down_here_counts_only_where_any_referral_does(String anchor, String why) {
        areas.redirect(areas.received(referred(RepeatCases.referral(3))));
        there.change(Map.of("repeatAnchor", anchor));

        assertThat(why(there.submitted(RepeatCases.referral(1)))).isEqualTo(why);
    }

    @Test
    void any_of_several_perpetrators_makes_a_repeat() {
        accepted(RepeatCases.referral(3), BROTHER);

        JsonNode finding = there.finding(there.submitted(by(BROTHER)));
        assertThat(finding.get("proposed").textValue()).isEqualTo("REPEAT");
        assertThat(finding.get("why").textValue()).isEqualTo("WITHIN_WINDOW");
    }

    @Test
    void another_man_than_any_of_them_does_not() {
        accepted(RepeatCases.referral(3), BROTHER);

        JsonNode finding = there.finding(there.submitted(by(STRANGER)));
        assertThat(finding.get("proposed").isNull()).isTrue();
        assertThat(finding.get("why").textValue()).isEqualTo("PERPETRATOR_NOT_FOUND");
    }

    @Test
    void another_victim_of_the_same_perpetrator_repeats_nothing() {
        accepted(RepeatCases.referral(3));

        JsonNode view = there.get(there.submitted(RepeatCases.anotherVictim()), "/repeat-determination")
                .expect(200)
                .json();
        assertThat(view.get("earlierCases")).isEmpty();
        assertThat(view.get("proposed").textValue()).isEqualTo("NEW");
    }

    @ParameterizedTest(name = "{0} five days ago there, {1} {2} days ago here: {3}")
    @CsvSource({
        "INCIDENT,   INCIDENT,   6, NOT_A_FURTHER_INCIDENT",
        "INCIDENT,   DISCLOSURE, 6, PERHAPS_A_FURTHER_INCIDENT",
        "DISCLOSURE, INCIDENT,   6, PERHAPS_A_FURTHER_INCIDENT",
        "INCIDENT,   INCIDENT,   5, PERHAPS_A_FURTHER_INCIDENT",
        "INCIDENT,   INCIDENT,   4, WITHIN_WINDOW",
        "DISCLOSURE, DISCLOSURE, 4, WITHIN_WINDOW"
    })
    void whether_it_is_a_further_incident_goes_by_the_one_that_was_referred_there(
            String basisThere, String basisHere, int daysAgo, String why) {
        accepted(RepeatCases.referral(5).put("incidentBasis", basisThere));

        assertThat(why(there.submitted(RepeatCases.referral(daysAgo).put("incidentBasis", basisHere))))
                .isEqualTo(why);
    }

    @Test
    void a_case_that_comes_back_is_not_taken_for_a_repeat_of_itself() {
        UUID transfer = accepted(RepeatCases.referral(3));
        areas.act(areas.to, transfer, "closing", Map.of("reason", "She goes back."))
                .expect(204);
        areas.carry(areas.to);
        UUID returning = areas.back().received(new CaseId(transfer));
        RepeatCases here = new RepeatCases(areas.from);

        Submitted again = Referrals.transferredIn(areas.from, returning);
        assertThat(here.finding(again).get("why").textValue()).isEqualTo("PERHAPS_A_FURTHER_INCIDENT");
        assertThat(here.finding(again).get("proposed").isNull()).isTrue();
        Submitted further = here.submitted(RepeatCases.referral(1));
        JsonNode earlier =
                here.get(further, "/repeat-determination").expect(200).json().get("earlierCases");
        assertThat(earlier.findValuesAsText("why")).contains("WITHIN_WINDOW");
    }

    private String why(Submitted referral) {
        return there.finding(referral).get("why").textValue();
    }

    private UUID accepted(ObjectNode referral, Name... further) {
        ArrayNode perpetrators = (ArrayNode) referral.get("perpetrators");
        for (Name name : further) {
            perpetrators.add(perpetrator(name));
        }
        UUID transfer = areas.received(referred(referral));
        var unused = Referrals.acceptTransferred(areas.to, transfer);
        return transfer;
    }

    private CaseId referred(ObjectNode referral) {
        return new CaseId(
                Referrals.accepted(areas.from, Person.HOUSING, referral).caseId());
    }

    private static ObjectNode by(Name perpetrator) {
        ObjectNode referral = RepeatCases.referral(1);
        referral.putArray("perpetrators").addAll(List.of(perpetrator(perpetrator)));
        return referral;
    }

    private static ObjectNode perpetrator(Name name) {
        return Referrals.person(name, LocalDate.of(1979, 11, 2)).put("relationship", "another of them");
    }

    private static Instant now() {
        return Clock.systemUTC().instant();
    }
}
