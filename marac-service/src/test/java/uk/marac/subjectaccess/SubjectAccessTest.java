package uk.marac.subjectaccess;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Accepted;
import uk.marac.testing.Referrals.Name;

/** Housing referred a victim, the one who harms her and a child; the account names him and not the child. */
@Tag("database")
class SubjectAccessTest {

    private static final int VICTIM = 0;
    private static final int PERPETRATOR = 1;
    private static final int CHILD = 2;

    private final City city = City.open();
    private final Accepted accepted = Referrals.accepted(city, Person.HOUSING, referral());

    @Test
    void what_is_the_victims_own_is_disclosable_with_its_words() {
        List<JsonNode> own = report(VICTIM).items(item -> release(item).equals("DISCLOSABLE"));

        assertThat(own).hasSize(1);
        assertThat(own.get(0).get("reason").textValue()).isEqualTo("OWN_IDENTITY");
        assertThat(own.get(0).get("said").toString()).contains("Marlowe", "Ruth", "1985-02-03");
        assertThat(own.get(0).get("others")).isEmpty();
    }

    @Test
    void what_an_agency_stated_is_listed_for_it_to_decide_with_whom_it_names() {
        Report report = report(VICTIM);
        JsonNode referral = report.items("referral").get(0);

        assertThat(release(referral)).isEqualTo("NEEDS_DECISION");
        assertThat(referral.get("reason").textValue()).isEqualTo("AGENCY_DECIDES");
        assertThat(referral.get("agency").textValue())
                .isEqualTo(city.agency(AgencyKind.HOUSING).toString());
        assertThat(referral.get("about").textValue()).isEqualTo("EVERYBODY");
        assertThat(referral.get("columns").toString()).contains("\"narrative\"");
        assertThat(referral.get("professionals").toString()).contains("referrer_name");
        assertThat(referral.get("said")).isEmpty();
        assertThat(referral.get("others")).hasSize(1);
        JsonNode named = referral.get("others").get(0);
        assertThat(named.get("person").textValue())
                .isEqualTo(person(PERPETRATOR).toString());
        assertThat(named.get("namedIn").toString()).isEqualTo("[\"narrative\"]");
        assertThat(named.get("about").booleanValue()).isFalse();
        assertThat(report.items("marac_case").get(0).get("reason").textValue()).isEqualTo("COORDINATOR_DECIDES");
    }

    @Test
    void no_word_of_anybody_else_is_in_it() {
        assertThat(report(VICTIM).text())
                .contains("Ruth")
                .doesNotContain("QUASAR", "Thackeray", "Colin", "Pip", "Robin Ashworth")
                .doesNotContain("Quiet Lane", "Loud Street", "07700 900123");
        assertThat(report(CHILD).text()).doesNotContain("Pip", "Ruth", "QUASAR", "Colin");
    }

    @Test
    void whoever_asks_for_a_child_is_told_what_a_stranger_is_and_not_what_it_is_called_now() {
        Report report = report(CHILD);

        assertThat(report.at("/answer")).isEqualTo("NEITHER_CONFIRM_NOR_DENY");
        assertThat(report.items("person"))
                .extracting(item -> item.get("reason").textValue())
                .contains("WHO_A_CHILD_IS")
                .doesNotContain("OWN_IDENTITY");
        assertThat(report.items())
                .allSatisfy(item -> assertThat(item.get("said")).isEmpty());
    }

    @Test
    void where_she_lives_and_how_she_is_reached_is_withheld_and_where_others_live_is_not_listed() {
        Report report = report(VICTIM);

        assertThat(report.items("address")).hasSize(1);
        assertThat(report.items("address").get(0).get("reason").textValue()).isEqualTo("CONFIDENTIAL_ADDRESS");
        assertThat(report.items("safe_contact").get(0).get("reason").textValue())
                .isEqualTo("SAFE_CONTACT");
        assertThat(report(CHILD).items("address")).isEmpty();
        assertThat(report(CHILD).items("safe_contact")).isEmpty();
    }

    @Test
    void everything_about_who_harms_is_withheld_and_the_answer_is_a_strangers() {
        Report report = report(PERPETRATOR);

        assertThat(report.at("/answer")).isEqualTo("NEITHER_CONFIRM_NOR_DENY");
        assertThat(report.items()).isNotEmpty().allSatisfy(item -> {
            assertThat(release(item)).isEqualTo("WITHHELD");
            assertThat(item.get("reason").textValue()).isEqualTo("OF_WHO_HARMS");
            assertThat(item.get("said")).isEmpty();
        });
        assertThat(report.tables()).contains("person", "address", "referral").doesNotContain("safe_contact");
        assertThat(report.text()).doesNotContain("Thackeray", "Loud Street", "Ruth", "QUASAR");
        assertThat(report(VICTIM).at("/answer")).isEqualTo("ASK_FIRST");
    }

    @Test
    void who_received_it_is_told_by_agency_and_who_was_refused_is_not() {
        city.as(Person.CHAIR).get(file()).expect(200);
        city.as(Person.HEALTH).get(file()).expect(404);

        assertThat(report(VICTIM).recipients())
                .contains(
                        city.agency(AgencyKind.POLICE).toString(),
                        city.agency(AgencyKind.HOUSING).toString())
                .doesNotContain(city.agency(AgencyKind.PRIMARY_CARE).toString());
    }

    @Test
    void the_report_is_an_entry_of_the_case_that_it_speaks_of_and_of_no_other() {
        Accepted other = Referrals.accepted(city);
        report(VICTIM);

        assertThat(log(accepted.caseId())).contains("REPORT_SUBJECT_ACCESS");
        assertThat(log(other.caseId())).doesNotContain("REPORT_SUBJECT_ACCESS");
    }

    @Test
    void only_an_auditor_with_a_fresh_sign_in_gets_it_and_who_is_not_there_is_refused_alike() {
        String path = Report.path(city, person(VICTIM));
        byte[] notThere = city.steppedUp(Person.AUDITOR)
                .get(Report.path(city, UUID.randomUUID()))
                .expect(404)
                .bytes();
        city.as(Person.AUDITOR).get(path).expect(401);
        for (Person person : Person.values()) {
            if (person != Person.AUDITOR) {
                assertThat(city.steppedUp(person).get(path).expect(404).bytes()).isEqualTo(notThere);
            }
        }
        City elsewhere = City.open();
        assertThat(elsewhere
                        .steppedUp(Person.AUDITOR)
                        .get(Report.path(elsewhere, person(VICTIM)))
                        .expect(404)
                        .bytes())
                .isEqualTo(notThere);
    }

    private Report report(int place) {
        return Report.of(city, person(place));
    }

    private UUID person(int place) {
        return UUID.fromString(city.as(Person.COORDINATOR)
                .get(file())
                .expect(200)
                .json()
                .at("/people/" + place + "/id")
                .textValue());
    }

    private String file() {
        return city.path("/cases/" + accepted.caseId());
    }

    private String log(UUID caseId) {
        return city.steppedUp(Person.AUDITOR)
                .get(city.path("/audit?case=" + caseId))
                .expect(200)
                .text();
    }

    private static String release(JsonNode item) {
        return item.get("release").textValue();
    }

    private static ObjectNode referral() {
        ObjectNode referral = Referrals.valid(
                new Name("Marlowe", "Ruth"),
                LocalDate.of(1985, 2, 3),
                new Name("Thackeray", "Colin"),
                LocalDate.of(1980, 1, 1));
        ((ObjectNode) referral.at("/children/0")).put("surname", "Marlowe").put("givenNames", "Pip");
        return referral.put("narrative", "Colin’s friend came to the door: QUASAR.");
    }
}
