package uk.marac.clear;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.marac.testing.Answer;
import uk.marac.testing.City;
import uk.marac.testing.City.Person;

/** Calls of the API with a marker in all that is free, and the account of which fields were accepted with one. */
final class Calls {

    final City city;
    final ApiDocument api;
    private final Markers markers;
    private final Bodies bodies;
    private final Callers callers;
    private final Answers answers;
    private final Set<String> planted = new HashSet<>();
    private final Map<String, Sent> accepted = new LinkedHashMap<>();

    Calls(City city, ApiDocument api, Markers markers, Answers answers) {
        this.city = city;
        this.api = api;
        this.markers = markers;
        this.bodies = new Bodies(api, markers);
        this.callers = new Callers(city, markers);
        this.answers = answers;
    }

    Call as(Person person, String operation) {
        return new Call(person, operation);
    }

    /** Each as {@code POST /areas/{area}/referrals victim.surname}. */
    Set<String> planted() {
        return planted;
    }

    /** The last that was accepted of each endpoint. */
    Map<String, Sent> accepted() {
        return accepted;
    }

    String marker() {
        return markers.next();
    }

    /** One call, before it is made. */
    final class Call {

        private final Person person;
        private final String operation;
        private final Map<String, String> headers = new HashMap<>();
        private String path;
        private @Nullable ObjectNode body;
        private byte @Nullable [] bytes;

        private Call(Person person, String operation) {
            this.person = person;
            this.operation = operation;
            this.path = operation.substring(operation.indexOf(' ') + 1).replace("{area}", city.area.toString());
            if (api.body(operation) != null) {
                this.body = bodies.of(operation);
            }
            if (api.parameters(operation).stream()
                    .anyMatch(header -> header.get("name").textValue().equals("Idempotency-Key"))) {
                headers.put("Idempotency-Key", marker() + UUID.randomUUID());
            }
        }

        Call with(String name, Object id) {
            path = path.replace("{" + name + "}", id.toString());
            return this;
        }

        Call query(String query) {
            path += "?" + query;
            return this;
        }

        Call version(long version) {
            headers.put("If-Match", "\"" + version + "\"");
            return this;
        }

        Call body(Consumer<ObjectNode> change) {
            if (body == null) {
                throw new IllegalStateException("takes no JSON: " + operation);
            }
            change.accept(body);
            return this;
        }

        Call bytes(byte[] content) {
            bytes = content;
            headers.put("Content-Type", "application/octet-stream");
            return this;
        }

        Answer expect(int status) {
            Answer answer = send().expect(status);
            if (body != null) {
                bodies.planted(body).forEach(this::plant);
            }
            if (bytes != null && markers.isIn(new String(bytes, java.nio.charset.StandardCharsets.UTF_8))) {
                plant(ApiDocument.BODY);
            }
            if (headers.containsKey("Idempotency-Key")) {
                plant("header Idempotency-Key");
            }
            accepted.put(operation, new Sent(person, operation, path, body, headers));
            return answer;
        }

        /** Whatever comes. */
        Answer send() {
            Object content = bytes != null ? bytes : body;
            return answers.seen(callers.as(person).send(method(), path, content, headers));
        }

        private String method() {
            return operation.substring(0, operation.indexOf(' '));
        }

        private void plant(String field) {
            planted.add(operation + " " + field);
        }
    }
}
