package uk.marac.retention;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.agenda.ListedCases;
import uk.marac.id.CaseId;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;
import uk.marac.testing.Referrals.Submitted;

/** A legal hold keeps what was said in a case, not only the case. */
@Tag("database")
class HeldPartTest {

    private final City city = City.open();

    @Test
    void a_returned_referral_under_a_hold_is_not_replaced_and_another_is() {
        Submitted held = returned();
        Submitted other = returned();
        UUID hold = hold(held.caseId());
        JsonNode before = victim(held);

        resubmit(held).expect(409);
        assertThat(victim(held)).isEqualTo(before);
        JsonNode replaced = victim(other);
        resubmit(other).expect(204);
        assertThat(victim(other)).isNotEqualTo(replaced);

        lift(hold);
        resubmit(held).expect(204);
    }

    @Test
    void a_submitted_return_under_a_hold_is_not_replaced_and_one_on_another_case_is() {
        ListedCases cases = new ListedCases(city);
        CaseId held = cases.open(AgencyKind.POLICE, 0);
        UUID meeting = ListedCases.plan(city, AgencyKind.POLICE, AgencyKind.HOUSING);
        UUID listing = ListedCases.list(city, meeting, held);
        UUID other = ListedCases.list(city, meeting, cases.open(AgencyKind.POLICE, 0));
        ListedCases.circulate(city, meeting);
        for (UUID each : List.of(listing, other)) {
            answer(Person.POLICE, each, "Called twice", true, null).expect(204);
            answer(Person.HOUSING, each, "Not yet", false, null).expect(204);
        }
        UUID hold = hold(held.value());

        answer(Person.POLICE, listing, "Never called", true, 1L).expect(409);
        assertThat(own(Person.POLICE, listing)).contains("Called twice").doesNotContain("Never called");
        answer(Person.POLICE, other, "Never called", true, 1L).expect(204);
        assertThat(own(Person.POLICE, other)).contains("Never called");
        // What an agency had only drafted still becomes its answer to the meeting.
        answer(Person.HOUSING, listing, "Rent is paid", true, 1L).expect(204);
        answer(Person.HOUSING, listing, "Rent is owed", true, 2L).expect(409);

        lift(hold);
        answer(Person.POLICE, listing, "Never called", true, 1L).expect(204);
    }

    private Submitted returned() {
        Submitted submitted = Referrals.submitted(city);
        Referrals.screen(
                        city,
                        submitted.referral(),
                        submitted.version(),
                        Map.of("decision", "RETURN", "reason", "Too little.", "missing", List.of("A date of birth.")))
                .expect(204);
        return submitted;
    }

    private Answer resubmit(Submitted referral) {
        String path = city.path("/referrals/" + referral.referral());
        long version = city.as(Person.HOUSING).get(path).expect(200).version();
        return city.as(Person.HOUSING).put(path, Referrals.valid(), version);
    }

    private JsonNode victim(Submitted referral) {
        return city.as(Person.COORDINATOR)
                .get(city.path("/cases/" + referral.caseId()))
                .expect(200)
                .json()
                .get("people")
                .get(0);
    }

    private Answer answer(Person person, UUID listing, String text, boolean submit, @Nullable Long version) {
        Map<String, String> headers = version == null ? Map.of() : ListedCases.ifMatch(version);
        return city.as(person).send("PUT", returns(listing), returned(text, submit), headers);
    }

    private String own(Person person, UUID listing) {
        return city.as(person).get(returns(listing)).expect(200).text();
    }

    private String returns(UUID listing) {
        return city.path("/listings/" + listing + "/research-return");
    }

    private static Map<String, Object> returned(String text, boolean submit) {
        Map<String, Object> line = Map.of(
                "kind", "FACT", "text", text, "audience", "ALL_LISTED", "namedAgencies", List.of(), "minuted", true);
        return new HashMap<>(
                Map.of("submit", submit, "nothingHeld", false, "audience", "ALL_LISTED", "lines", List.of(line)));
    }

    private UUID hold(UUID caseId) {
        return city.as(Person.DISCLOSURE_OFFICER)
                .post(city.path("/cases/" + caseId + "/legal-holds"), Map.of("reason", "A review was announced."))
                .id();
    }

    private void lift(UUID hold) {
        city.steppedUp(Person.DISCLOSURE_OFFICER)
                .send(
                        "DELETE",
                        city.path("/legal-holds/" + hold),
                        Map.of("reason", "The review is over."),
                        ListedCases.ifMatch(1))
                .expect(204);
    }
}
