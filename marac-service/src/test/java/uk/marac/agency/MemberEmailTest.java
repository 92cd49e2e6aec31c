package uk.marac.agency;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uk.marac.MaracApplication;
import uk.marac.protocol.OperatingProtocol;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;

@Tag("database")
class MemberEmailTest {

    private final City city = City.open();

    @Test
    void the_administrator_and_the_member_read_an_address_and_nobody_else() {
        change(Person.HOUSING, "housing@agency.example").expect(204);

        assertThat(email(Person.ADMINISTRATOR)).isEqualTo("housing@agency.example");
        assertThat(email(Person.COORDINATOR)).isNull();
        assertThat(email(Person.AUDITOR)).isNull();
        assertThat(city.as(Person.HOUSING)
                        .get(city.path("/members/me"))
                        .expect(200)
                        .json()
                        .at("/0/email")
                        .textValue())
                .isEqualTo("housing@agency.example");
    }

    @Test
    void an_address_can_be_taken_away_and_only_by_who_read_the_newest_version() {
        change(Person.HOUSING, "housing@agency.example").expect(204);
        JsonNode member = member(Person.ADMINISTRATOR, Person.HOUSING);
        String path = city.path("/members/" + member.get("id").textValue() + "/email");
        city.steppedUp(Person.ADMINISTRATOR)
                .put(path, body("other@agency.example"), 1)
                .expect(412);
        assertThat(email(Person.ADMINISTRATOR)).isEqualTo("housing@agency.example");

        change(Person.HOUSING, null).expect(204);

        assertThat(email(Person.ADMINISTRATOR)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nowhere",
                "a@b",
                "a@agency.example,b@agency.example",
                "A Name <a@agency.example>",
                "a@agency.example\r\nBcc: b@agency.example",
                "\"a b\"@agency.example",
                "a@[127.0.0.1]"
            })
    void what_is_not_one_plain_address_is_refused(String address) {
        change(Person.HOUSING, address).expect(422);
        change(Person.HOUSING, "a.b+c@agency.example").expect(204);
    }

    @Test
    void where_the_protocol_names_domains_an_address_elsewhere_is_refused() {
        change(Person.HOUSING, "housing@anywhere.example").expect(204);
        ObjectNode protocol = MaracApplication.json().valueToTree(OperatingProtocol.usual("CT"));
        protocol.putArray("emailDomains").add("agency.example");
        city.steppedUp(Person.ADMINISTRATOR)
                .post(city.path("/protocol"), protocol, 1)
                .expect(201);

        change(Person.HOUSING, "housing@anywhere.example").expect(422);
        change(Person.HOUSING, "housing@agency.example.evil.example").expect(422);
        change(Person.HOUSING, "housing@AGENCY.example").expect(204);
        city.steppedUp(Person.ADMINISTRATOR)
                .post(
                        city.path("/members"),
                        Map.of(
                                "subject",
                                UUID.randomUUID(),
                                "agency",
                                city.agency(AgencyKind.HOUSING),
                                "role",
                                "REPRESENTATIVE",
                                "deputy",
                                false,
                                "name",
                                "A newcomer",
                                "email",
                                "newcomer@anywhere.example"))
                .expect(422);
    }

    private Answer change(Person person, @Nullable String email) {
        JsonNode member = member(Person.ADMINISTRATOR, person);
        return city.steppedUp(Person.ADMINISTRATOR)
                .put(
                        city.path("/members/" + member.get("id").textValue() + "/email"),
                        body(email),
                        member.get("version").longValue());
    }

    private @Nullable String email(Person reader) {
        return member(reader, Person.HOUSING).get("email").textValue();
    }

    private JsonNode member(Person reader, Person person) {
        for (JsonNode member :
                city.as(reader).get(city.path("/members")).expect(200).json()) {
            if (member.get("subject").textValue().equals(city.subject(person).toString())) {
                return member;
            }
        }
        throw new IllegalStateException("no member: " + person);
    }

    private static Map<String, Object> body(@Nullable String email) {
        Map<String, Object> body = new HashMap<>();
        body.put("email", email);
        return body;
    }
}
