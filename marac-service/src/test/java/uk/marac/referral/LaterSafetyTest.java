package uk.marac.referral;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.agency.AgencyKind;
import uk.marac.agenda.ListedCases;
import uk.marac.id.CaseId;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;

/** What was safe when the referral was made may not be so a week later. */
@Tag("database")
class LaterSafetyTest {

    private final City city = City.open();

    @Test
    void an_address_that_turns_out_to_be_dangerous_is_hidden_from_everybody_who_saw_it() {
        ObjectNode referral = Referrals.valid();
        ((ObjectNode) referral.at("/victim/addresses/0")).put("confidential", false);
        Referrals.Accepted accepted = Referrals.accepted(city, Person.HOUSING, referral);
        UUID meeting = ListedCases.plan(city, AgencyKind.HOUSING, AgencyKind.POLICE);
        ListedCases.list(city, meeting, new CaseId(accepted.caseId()));
        ListedCases.circulate(city, meeting);
        String lines = referral.at("/victim/addresses/0/lines").textValue();
        String others = referral.at("/perpetrators/0/addresses/0/lines").textValue();
        String id = address(accepted, lines);
        assertThat(seen(accepted, meeting)).contains(lines, others);

        city.as(Person.HEALTH).send("PUT", path(id), null, Map.of()).expect(404);
        city.as(Person.POLICE).send("PUT", path(id), null, Map.of()).expect(204);
        city.as(Person.POLICE).send("PUT", path(id), null, Map.of()).expect(204);

        assertThat(seen(accepted, meeting)).doesNotContain(lines).contains(others);
        city.as(Person.POLICE).get(city.path("/addresses/" + id)).expect(404);
        assertThat(city.as(Person.COORDINATOR)
                        .get(city.path("/addresses/" + id))
                        .expect(200)
                        .text())
                .contains(lines);
    }

    @Test
    void how_the_victim_may_be_reached_is_said_anew_and_what_was_said_before_is_shown_no_more() {
        Referrals.Submitted submitted = Referrals.submitted(city);
        assertThat(safeContact(submitted).get("phone").textValue()).isEqualTo("07700 900123");

        state(Person.HOUSING, submitted, Map.of("safeToCall", true, "messageMayBeLeft", false))
                .expect(422);
        state(Person.HOUSING, submitted, Map.of("safeToCall", false, "messageMayBeLeft", false))
                .expect(201);

        JsonNode contact = safeContact(submitted);
        assertThat(contact.get("safeToCall").booleanValue()).isFalse();
        assertThat(contact.path("phone").isTextual()).isFalse();
        state(
                        Person.COORDINATOR,
                        submitted,
                        Map.of("safeToCall", true, "phone", "07700 900456", "messageMayBeLeft", false))
                .expect(201);
        assertThat(safeContact(submitted).get("phone").textValue()).isEqualTo("07700 900456");
    }

    @Test
    void nobody_else_says_how_the_victim_may_be_reached() {
        Referrals.Submitted submitted = Referrals.submitted(city);
        Map<String, Object> unsafe = Map.of("safeToCall", true, "phone", "07700 900999", "messageMayBeLeft", true);

        for (Person person : new Person[] {Person.POLICE, Person.IDVA, Person.CHAIR, Person.AUDITOR}) {
            state(person, submitted, unsafe).expect(404);
        }
        assertThat(safeContact(submitted).get("phone").textValue()).isEqualTo("07700 900123");
    }

    private Answer state(Person person, Referrals.Submitted submitted, Map<String, Object> contact) {
        return city.as(person).post(city.path("/referrals/" + submitted.referral() + "/safe-contacts"), contact);
    }

    private JsonNode safeContact(Referrals.Submitted submitted) {
        return city.as(Person.COORDINATOR)
                .get(city.path("/referrals/" + submitted.referral()))
                .expect(200)
                .json()
                .get("safeContact");
    }

    private String path(String address) {
        return city.path("/addresses/" + address + "/confidentiality");
    }

    private String address(Referrals.Accepted accepted, String lines) {
        return city
                .as(Person.COORDINATOR)
                .get(city.path("/cases/" + accepted.caseId()))
                .json()
                .findValues("addresses")
                .stream()
                .flatMap(addresses -> StreamSupport.stream(addresses.spliterator(), false))
                .filter(address -> lines.equals(address.path("lines").textValue()))
                .map(address -> address.get("id").textValue())
                .findFirst()
                .orElseThrow();
    }

    /** All that the police read of the case. */
    private String seen(Referrals.Accepted accepted, UUID meeting) {
        StringBuilder seen = new StringBuilder();
        for (String path : new String[] {
            "/cases/" + accepted.caseId(), "/meetings/" + meeting + "/agenda", "/meetings/" + meeting + "/research-list"
        }) {
            seen.append(city.as(Person.POLICE).get(city.path(path)).expect(200).text());
        }
        return seen.toString();
    }
}
