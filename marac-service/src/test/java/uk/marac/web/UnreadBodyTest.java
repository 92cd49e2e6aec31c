package uk.marac.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import uk.marac.testing.Answer;
import uk.marac.testing.Api;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;
import uk.marac.testing.Referrals;

/** An answer that did not wait for the body. */
@Tag("database")
class UnreadBodyTest {

    private final City city = City.open();

    @Test
    void says_that_the_connection_ends_so_that_the_next_request_does_not_go_into_it() {
        Api nobody = city.withoutToken();
        for (int i = 0; i < 100; i++) {
            Answer refused = nobody.post(city.path("/referrals"), Referrals.valid());
            assertThat(refused.expect(401).header("Connection")).isEqualTo("close");
        }
        assertThat(upload(city.as(UUID.randomUUID())).expect(404).header("Connection"))
                .isEqualTo("close");
    }

    @Test
    void an_answer_to_a_body_that_was_read_or_to_none_leaves_the_connection_open() {
        Map<String, Object> incomplete = Map.of("narrative", "Of nobody");
        Api housing = city.as(Person.HOUSING);

        assertThat(closes(housing.post(city.path("/referrals"), incomplete).expect(422)))
                .isFalse();
        assertThat(closes(housing.get(city.path("/referrals/" + UUID.randomUUID()))
                        .expect(404)))
                .isFalse();
        assertThat(closes(city.withoutToken().get(city.path("/referrals")).expect(401)))
                .isFalse();
    }

    private Answer upload(Api caller) {
        return caller.send(
                "POST",
                city.path("/referrals/" + UUID.randomUUID() + "/attachments"),
                "%PDF-1.7 nothing".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                Map.of("Content-Type", "application/octet-stream"));
    }

    private static boolean closes(Answer answer) {
        return answer.response().headers().firstValue("Connection").isPresent();
    }
}
