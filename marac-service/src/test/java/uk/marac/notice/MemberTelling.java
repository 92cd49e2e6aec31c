package uk.marac.notice;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;

/** Gives members of a city addresses, as its administrator does. */
final class MemberTelling {

    private final City city;
    private final UUID place = UUID.randomUUID();

    MemberTelling(City city) {
        this.city = city;
    }

    /** An address in a domain of its own, so that a city's mails are told from others'. */
    String address(Person person) {
        return (person + "@at-" + place + ".example").toLowerCase(Locale.ROOT);
    }

    void reach(Person... people) {
        for (Person person : people) {
            change(person, address(person)).expect(204);
        }
    }

    Answer change(Person person, @Nullable String email) {
        JsonNode member = member(person);
        Map<String, Object> body = new HashMap<>();
        body.put("email", email);
        return city.steppedUp(Person.ADMINISTRATOR)
                .put(
                        city.path("/members/" + member.get("id").textValue() + "/email"),
                        body,
                        member.get("version").longValue());
    }

    private JsonNode member(Person person) {
        for (JsonNode member : city.as(Person.ADMINISTRATOR)
                .get(city.path("/members"))
                .expect(200)
                .json()) {
            if (member.get("subject").textValue().equals(city.subject(person).toString())) {
                return member;
            }
        }
        throw new IllegalStateException("no member: " + person);
    }
}
