package uk.marac.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import uk.marac.MaracApplication;
import uk.marac.matrix.SampleCalls;
import uk.marac.testing.City.Person;

/**
 * Makes the requests for one world: a good one for any operation of the document, then spoilt in none or some places.
 */
final class Gunner {

    private static final ObjectMapper JSON = MaracApplication.json();

    private final OpenApi api;
    private final List<Operation> operations;
    private final SampleCalls calls;
    private final Versions versions;
    private final SpoiltBody spoiltBody;
    private final Values values;

    Gunner(OpenApi api, SampleCalls calls, Versions versions) {
        this.api = api;
        this.operations = api.operations();
        this.calls = calls;
        this.versions = versions;
        this.values = new Values(api, calls.ids());
        this.spoiltBody = new SpoiltBody(api, values);
    }

    Shot next(long seed, int number) {
        Chance chance = new Chance(seed, number);
        Operation operation = chance.pick(operations);
        List<String> spoilt = new ArrayList<>();
        boolean entitled = chance.percent(95);
        String method = operation.method();
        String target = calls.path(operation.path(), chance::pick);
        List<String> head = new ArrayList<>();
        byte[] body = operation.body() == null ? new byte[0] : body(operation, spoilt, chance);
        if (operation.body() != null) {
            head.add("Content-Type: " + operation.content());
        }
        if (operation.headers().contains("If-Match")) {
            tag(target, head, spoilt, chance);
        }
        if (operation.headers().contains("Idempotency-Key") && chance.percent(30)) {
            boolean wrong = chance.percent(20);
            head.add("Idempotency-Key: " + (wrong ? SpoiltHead.key(chance) : "key-" + number));
            spoilt.add(wrong ? "wrong key" : "a key");
        }
        target += query(operation, spoilt, chance);
        boolean real = true;
        switch (chance.below(25)) {
            case 0 -> {
                method = SpoiltHead.method(chance);
                spoilt.add("method");
            }
            case 1 -> {
                real = false;
                target = SpoiltHead.target(target, chance);
                spoilt.add("address");
            }
            case 2 -> {
                head.add(SpoiltHead.header(chance, true));
                spoilt.add("wrong header");
            }
            case 3, 4 -> {
                head.add(SpoiltHead.header(chance, false));
                spoilt.add("odd header");
            }
            default -> {}
        }
        authorise(operation, entitled, head, spoilt, chance);
        return new Shot(number, operation, method, target, head, body, entitled && real, spoilt);
    }

    private byte[] body(Operation operation, List<String> spoilt, Chance chance) {
        Object sample = calls.body(operation.method(), operation.path());
        if (sample instanceof byte[] bytes) {
            return chance.percent(70) ? bytes : SpoiltBytes.spoil(new String(bytes, UTF_8), chance);
        }
        JsonNode body = JSON.valueToTree(sample);
        if (chance.percent(10)) {
            spoilt.add("bytes");
            return SpoiltBytes.spoil(text(body, true), chance);
        }
        if (chance.percent(60)) {
            for (int i = chance.percent(70) ? 1 : 3; i > 0; i--) {
                spoilt.add(spoiltBody.spoil(body, api.resolve(operation.bodySchema()), chance));
            }
        }
        return text(body, chance.percent(50)).getBytes(UTF_8);
    }

    private void tag(String target, List<String> head, List<String> spoilt, Chance chance) {
        int kind = chance.below(100);
        long version = versions.of(target);
        if (version > 0 && kind < 88) {
            head.add("If-Match: \"" + version + "\"");
        } else if (kind < 20 || kind >= 94) {
            head.add("If-Match: " + SpoiltHead.tag(chance));
            spoilt.add("wrong version");
        } else {
            spoilt.add("no version");
        }
    }

    private String query(Operation operation, List<String> spoilt, Chance chance) {
        StringBuilder query = new StringBuilder();
        for (JsonNode parameter : operation.query()) {
            if (parameter.path("required").asBoolean() || chance.percent(30)) {
                boolean good = chance.percent(75);
                String value = good
                        ? values.valid(parameter.get("schema"), chance).asText()
                        : chance.pick(List.of("qzxjv", "%ff", "%zz", "", "-1", "%00", "99999999999", "null", "TRUE"));
                query.append(query.isEmpty() ? "?" : "&")
                        .append(parameter.get("name").textValue())
                        .append('=')
                        .append(value);
                spoilt.add(good ? "query" : "wrong query");
            }
        }
        return query.toString();
    }

    private void authorise(
            Operation operation, boolean entitled, List<String> head, List<String> spoilt, Chance chance) {
        if (entitled) {
            List<Person> able = calls.whoMay(operation.method(), operation.path(), operation.permission());
            if (able.isEmpty()) {
                throw new IllegalStateException("the world has nobody who may " + operation);
            }
            head.add("Authorization: Bearer " + calls.token(chance.pick(able), operation.permission()));
        } else if (chance.percent(80)) {
            Person anybody = chance.pick(List.of(Person.values()));
            head.add("Authorization: Bearer " + calls.token(anybody, operation.permission()));
            spoilt.add("anybody");
        } else {
            head.add("Authorization: " + chance.pick(List.of("Bearer qzxjv", "Basic qzxjv", "qzxjv", "Bearer a.b.c")));
            spoilt.add("bad token");
        }
    }

    private static String text(JsonNode body, boolean escaped) {
        try {
            return (escaped ? JSON.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII) : JSON.writer())
                    .writeValueAsString(body);
        } catch (JsonProcessingException halfOfAPair) {
            return text(body, true);
        }
    }
}
