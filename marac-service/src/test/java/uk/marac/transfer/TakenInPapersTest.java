package uk.marac.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.id.CaseId;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Referrals.Name;
import uk.marac.testing.Referrals.Submitted;

/** What a second referral of one incident said goes where its case goes. */
@Tag("database")
class TakenInPapersTest {

    private final TwoAreas areas = new TwoAreas();

    @Test
    void a_referral_that_the_case_has_taken_in_goes_with_it_and_one_that_was_only_compared_stays() {
        Accepted host = Referrals.accepted(areas.from, Person.HOUSING, referral("Two evenings at the door."));
        Submitted joined = Referrals.submitted(areas.from, Person.HEALTH, referral("She told the midwife."));
        Submitted other = Referrals.submitted(areas.from, Person.POLICE, referral("A neighbour called."));
        join(joined, host);

        UUID transfer = areas.received(new CaseId(host.caseId()));

        assertThat(areas.papers(Person.COORDINATOR, transfer))
                .contains("Two evenings at the door.", "She told the midwife.", "VICTIM Bogusława Wójcik")
                .doesNotContain("A neighbour called.");
        assertThat(other.caseId()).isNotEqualTo(host.caseId());
    }

    private void join(Submitted joined, Accepted host) {
        String path = areas.from.path("/referrals/" + joined.referral());
        areas.from
                .as(Person.COORDINATOR)
                .put(
                        path + "/repeat-determination",
                        Map.of("verdict", "SAME_INCIDENT", "earlierCase", host.caseId()),
                        areas.from.as(Person.COORDINATOR).get(path).version())
                .expect(204);
        Referrals.screen(
                        areas.from,
                        joined.referral(),
                        areas.from.as(Person.COORDINATOR).get(path).version(),
                        Map.of("decision", "JOIN", "reason", "One night, told twice."))
                .expect(204);
    }

    private static ObjectNode referral(String narrative) {
        return Referrals.valid(
                        new Name("Wójcik", "Bogusława"),
                        LocalDate.of(1988, 2, 29),
                        new Name("Wójcik", "Henryk"),
                        LocalDate.of(1984, 7, 1))
                .put("incidentOn", LocalDate.now().minusDays(2).toString())
                .put("narrative", narrative);
    }
}
