package uk.marac.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.id.CaseId;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;

@Tag("database")
class ScoreTest {

    private final City city = City.open();

    @Test
    void however_high_a_score_is_the_case_stands_where_it_would_without_one() {
        List<String> asReferred = new ArrayList<>();
        UUID meeting = ListedCases.plan(city, AgencyKind.HOUSING);
        for (int yes : new int[] {2, 24, 0, 14}) {
            ObjectNode referral = Referrals.valid();
            if (yes > 0) {
                referral.set("riskAssessment", Referrals.riskAssessment(yes));
            }
            CaseId id = new CaseId(
                    Referrals.accepted(city, Person.HOUSING, referral).caseId());
            ListedCases.list(city, meeting, id);
            asReferred.add(id.toString());
        }

        JsonNode agenda = city.as(Person.COORDINATOR)
                .get(city.path("/meetings/" + meeting + "/agenda"))
                .expect(200)
                .json();

        assertThat(agenda.findValuesAsText("caseId")).isEqualTo(asReferred);
        assertThat(agenda.toString()).doesNotContainIgnoringCase("score");
    }
}
