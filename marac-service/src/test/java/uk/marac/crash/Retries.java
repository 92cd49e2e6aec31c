package uk.marac.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.marac.MaracApplication;
import uk.marac.testing.Answer;
import uk.marac.testing.Api;
import uk.marac.testing.City;
import uk.marac.testing.Superuser;

/**
 * What clients do when the service is back: they send again what they had no answer to, and read what they were
 * promised.
 */
final class Retries {

    private final City city;

    Retries(City city) {
        this.city = city;
    }

    /** How many of the creations that nobody was told of were done nevertheless. */
    int doneUnseen(Collection<Attempt> attempts) {
        long seen = attempts.stream()
                .filter(attempt ->
                        attempt.key() != null && attempt.acknowledged().get() != null)
                .count();
        return (int) (made("referral") + made("action") - seen);
    }

    /** Sends everything once more. Each attempt makes one thing, however often it is sent. */
    List<Write> sendAgain(Collection<Attempt> attempts) {
        List<Write> done = new ArrayList<>();
        Set<UUID> distinct = new HashSet<>();
        int creations = 0;
        for (Attempt attempt : attempts) {
            Write before = attempt.acknowledged().get();
            Api api = city.as(attempt.sender());
            if (attempt.key() != null) {
                creations++;
                Write now = new Write(attempt.table(), attempt.send(api).id(), 1);
                assertThat(before == null || before.equals(now))
                        .as("the same %s", attempt.table())
                        .isTrue();
                assertThat(distinct.add(now.id())).as("one for each key").isTrue();
                done.add(now);
            } else if (before == null) {
                assertThat(attempt.trySend(api).status()).isIn(204, 412, 428);
            } else {
                assertThat(attempt.trySend(api).status()).as("done once").isIn(412, 428);
                done.add(before);
            }
        }
        assertThat(made("referral") + made("action")).isEqualTo(creations);
        return done;
    }

    /** Reads over HTTP what was sent. */
    void read(Collection<Attempt> attempts) {
        for (Attempt attempt : attempts) {
            Write written = attempt.acknowledged().get();
            if (written != null && attempt.key() != null) {
                String field = attempt.table().equals("referral") ? "narrative" : "description";
                JsonNode sent = MaracApplication.json().valueToTree(attempt.body());
                Answer answer = city.as(attempt.sender())
                        .get(city.path("/" + attempt.table() + "s/" + written.id()))
                        .expect(200);
                assertThat(answer.json().get(field)).isNotNull().isEqualTo(sent.get(field));
            }
        }
    }

    private long made(String table) {
        return (Long) Superuser.rows(
                        city.service.database,
                        "SELECT count(*) FROM marac." + table + " WHERE area_id = ?",
                        city.area.value())
                .get(0)
                .get(0);
    }
}
