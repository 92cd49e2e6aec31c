package uk.marac.crash;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import uk.marac.testing.Answer;
import uk.marac.testing.Api;
import uk.marac.testing.City.Person;

/**
 * A request that a client sent, and what it was told. Without an answer it may have been done or not.
 *
 * @param table in which it makes or changes a row
 * @param key its idempotency key; none where the version makes it safe to send again
 * @param version the version that it makes
 */
record Attempt(
        Person sender,
        String path,
        Object body,
        String table,
        @Nullable String key,
        long version,
        AtomicReference<@Nullable Write> acknowledged) {

    /** Makes one thing. */
    static Attempt creation(Person sender, String path, Object body, String table) {
        return new Attempt(
                sender, path, body, table, "key-" + UUID.randomUUID(), 1, new AtomicReference<@Nullable Write>());
    }

    /** Changes one thing, or makes it as version 1. */
    static Attempt change(Person sender, String path, Object body, String table, long version) {
        return new Attempt(sender, path, body, table, null, version, new AtomicReference<@Nullable Write>());
    }

    /** Sends it and expects it to be done. */
    Answer send(Api api) {
        return done(trySend(api));
    }

    /** The answer, if it says that it was done. */
    Answer done(Answer answer) {
        return answer.expect(key == null ? 204 : 201);
    }

    Answer trySend(Api api) {
        if (key != null) {
            return api.post(path, body, key);
        }
        Map<String, String> headers = version == 1 ? Map.of() : Map.of("If-Match", "\"" + (version - 1) + "\"");
        return api.send("PUT", path, body, headers);
    }
}
