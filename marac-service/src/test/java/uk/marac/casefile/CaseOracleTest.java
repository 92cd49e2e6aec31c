package uk.marac.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.marac.agency.AgencyKind;
import uk.marac.agenda.ListedCases;
import uk.marac.id.CaseId;
import uk.marac.repeat.RepeatVerdict;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Referrals.Name;
import uk.marac.testing.Referrals.Submitted;

/** Health refers a couple. In one city housing had referred them before, in the other it had referred somebody else. */
@Tag("database")
class CaseOracleTest {

    private static final ObjectNode COUPLE = Referrals.valid(
                    new Name("Nowak", "Zofia"),
                    LocalDate.of(1986, 3, 4),
                    new Name("Nowak", "Piotr"),
                    LocalDate.of(1984, 7, 1))
            .put("incidentOn", LocalDate.now().minusDays(2).toString());

    private final City known = City.open();
    private final City unknown = City.open();

    @ParameterizedTest
    @EnumSource(value = RepeatVerdict.class, mode = EnumSource.Mode.EXCLUDE, names = "SAME_INCIDENT")
    void a_referrer_reads_the_same_bytes_of_a_couple_who_were_known_and_of_one_who_was_not(RepeatVerdict verdict) {
        Accepted earlier = Referrals.accepted(known, Person.HOUSING, earlier());
        Referrals.accepted(unknown, Person.HOUSING, Referrals.valid());
        Submitted again = Referrals.submitted(known, Person.HEALTH, COUPLE);
        Submitted first = Referrals.submitted(unknown, Person.HEALTH, COUPLE);
        alike(again, first);

        determine(again, earlier, verdict);
        alike(again, first);

        Referrals.accept(known, again);
        Referrals.accept(unknown, first);
        alike(again, first);

        UUID meeting = ListedCases.plan(known, AgencyKind.POLICE);
        ListedCases.list(known, meeting, new CaseId(again.caseId()));
        String tag = file(known, Person.HEALTH, again).header("ETag");
        String agenda = agendaTag(meeting);
        determine(again, earlier, verdict);
        alike(again, first);
        assertThat(file(known, Person.HEALTH, again).header("ETag")).isEqualTo(tag);
        assertThat(agendaTag(meeting)).isEqualTo(agenda);
    }

    @Test
    void the_coordinator_and_an_agency_of_both_cases_see_that_they_were_known() {
        Accepted earlier = Referrals.accepted(known, Person.HEALTH, earlier());
        Submitted again = Referrals.submitted(known, Person.HEALTH, COUPLE);
        String before = file(known, Person.HEALTH, again).header("ETag");

        determine(again, earlier, RepeatVerdict.REPEAT);

        for (Person person : new Person[] {Person.HEALTH, Person.COORDINATOR}) {
            assertThat(file(known, person, again).json().get("earlierCase").textValue())
                    .isEqualTo(earlier.caseId().toString());
        }
        assertThat(file(known, Person.HEALTH, again).header("ETag")).isNotEqualTo(before);
    }

    private void alike(Submitted again, Submitted first) {
        assertThat(form(file(known, Person.HEALTH, again))).isEqualTo(form(file(unknown, Person.HEALTH, first)));
        assertThat(form(referral(known, again))).isEqualTo(form(referral(unknown, first)));
    }

    /** Entity tag and body with ids, times and the tag's own bytes left out: they differ between any two cases. */
    private static byte[] form(Answer answer) {
        String tag = answer.header("ETag");
        String form = tag.matches("\"[0-9]+\"") ? tag : tag.replaceAll("[A-Za-z0-9_-]", "x");
        return (form + "\n" + answer.text())
                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z", "time")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static Answer file(City city, Person person, Submitted referral) {
        return city.as(person).get(city.path("/cases/" + referral.caseId())).expect(200);
    }

    private static Answer referral(City city, Submitted referral) {
        return city.as(Person.HEALTH)
                .get(city.path("/referrals/" + referral.referral()))
                .expect(200);
    }

    private void determine(Submitted referral, Accepted earlier, RepeatVerdict verdict) {
        Map<String, Object> said = new HashMap<>(Map.of("verdict", verdict, "reason", "Both files were read."));
        if (verdict != RepeatVerdict.DIFFERENT_PEOPLE) {
            said.put("earlierCase", earlier.caseId());
            said.put("whatWillBeDifferent", "A power of arrest.");
        }
        UUID id = referral.referral();
        long version = known.as(Person.COORDINATOR)
                .get(known.path("/referrals/" + id))
                .expect(200)
                .version();
        known.as(Person.COORDINATOR)
                .put(known.path("/referrals/" + id + "/repeat-determination"), said, version)
                .expect(204);
    }

    private String agendaTag(UUID meeting) {
        return known.as(Person.HEALTH)
                .get(known.path("/meetings/" + meeting + "/agenda"))
                .expect(200)
                .header("ETag");
    }

    private static ObjectNode earlier() {
        return COUPLE.deepCopy().put("incidentOn", LocalDate.now().minusDays(30).toString());
    }
}
