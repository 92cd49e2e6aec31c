package uk.marac.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import uk.marac.MaracApplication;
import uk.marac.matrix.SampleCalls;
import uk.marac.testing.City;
import uk.marac.testing.Rows;
import uk.marac.testing.TestService;

/** One world whose endpoints are called as they want to be, but for one thing; with what is in it before and after. */
final class Table {

    static final ObjectMapper JSON = MaracApplication.json();

    private final TestService service = TestService.shared();
    private final SampleCalls calls = new SampleCalls(service, City.open(service));
    private final Wire wire = new Wire(service.address());
    private final List<Operation> operations = new OpenApi().operations();

    City city() {
        return calls.city();
    }

    ObjectNode body(String endpoint) {
        Operation operation = operation(endpoint);
        return JSON.valueToTree(calls.body(operation.method(), operation.path()));
    }

    byte[] document(String endpoint) {
        Operation operation = operation(endpoint);
        return (byte[]) calls.body(operation.method(), operation.path());
    }

    /** Sends it as JSON by somebody who may. */
    Wire.Reply send(String endpoint, byte[] body, String... head) {
        List<String> lines = new ArrayList<>(List.of(head));
        if (body.length > 0 && lines.stream().noneMatch(line -> line.startsWith("Content-Type"))) {
            lines.add("Content-Type: application/json");
        }
        return send(endpoint, operation(endpoint).method(), "", body, lines);
    }

    /** As {@link #send(String, byte[], String...)}, naming the version that is there now where the endpoint asks for one. */
    Wire.Reply sendAsRead(String endpoint, byte[] body) {
        Operation operation = operation(endpoint);
        if (!operation.headers().contains("If-Match")) {
            return send(endpoint, body);
        }
        try (Versions versions = new Versions(service.database)) {
            long version = versions.of(calls.path(operation.path(), several -> several.get(0)));
            return send(endpoint, body, "If-Match: \"" + version + "\"");
        }
    }

    Wire.Reply send(String endpoint, String method, String ending, byte[] body, List<String> head) {
        Operation operation = operation(endpoint);
        List<String> lines = new ArrayList<>(head);
        lines.add("Authorization: Bearer "
                + calls.token(
                        calls.whoMay(operation.method(), operation.path(), operation.permission())
                                .get(0),
                        operation.permission()));
        return wire.send(method, calls.path(operation.path(), several -> several.get(0)) + ending, lines, body);
    }

    /** The answer is this problem, names this field where one is given, and nothing was written. */
    void refused(int status, String type, String field, Supplier<Wire.Reply> request) {
        // What waits for the matcher would be written in between.
        service.wiring.matcher.runNow(city().area);
        service.wiring.comparisons.runNow(city().area);
        Map<String, Long> rows = Rows.counts(city());
        Map<String, String> heads = new Aftermath(city()).heads();
        Wire.Reply reply = request.get();
        String text = new String(reply.body(), StandardCharsets.UTF_8);

        assertThat(reply.status()).as(text).isEqualTo(status);
        assertThat(reply.header("content-type")).as(text).isEqualTo("application/problem+json");
        assertThat(reply.header("cache-control")).isEqualTo("no-store");
        JsonNode problem = read(reply);
        assertThat(problem.path("type").textValue()).isEqualTo("urn:marac:problem:" + type);
        assertThat(problem.path("status").intValue()).isEqualTo(status);
        if (!field.isEmpty()) {
            assertThat(problem.findValuesAsText("field")).as(text).contains(field);
        }
        assertThat(text).doesNotContain(Texts.MARK);
        assertThat(Rows.counts(city())).isEqualTo(rows);
        assertThat(new Aftermath(city()).heads()).isEqualTo(heads);
    }

    static JsonNode read(Wire.Reply reply) {
        try {
            return JSON.readTree(reply.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Operation operation(String endpoint) {
        return operations.stream()
                .filter(operation -> operation.toString().equals(endpoint))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no such operation: " + endpoint));
    }
}
