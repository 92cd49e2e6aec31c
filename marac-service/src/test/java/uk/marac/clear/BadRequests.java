package uk.marac.clear;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What was accepted, spoilt in one place each: everything that somebody could send wrongly, with a marker in it. */
final class BadRequests {

    /** One way to be wrong. */
    record Bad(
            String what,
            String method,
            String path,
            @Nullable Object body,
            Map<String, String> headers) {}

    private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";
    private static final int TOO_LONG = 21_000;

    private final ApiDocument api;
    private final Markers markers;
    private final Set<String> spoiltSchemas = new HashSet<>();

    BadRequests(ApiDocument api, Markers markers) {
        this.api = api;
        this.markers = markers;
    }

    List<Bad> of(Sent good) {
        List<Bad> all = new ArrayList<>();
        addresses(good, all);
        headers(good, all);
        if (good.body() != null) {
            wholeBodies(good, good.body(), all);
            if (spoiltSchemas.add(String.valueOf(api.body(good.operation())))) {
                fields(good, good.body(), all);
            }
        }
        return all;
    }

    private void addresses(Sent good, List<Bad> all) {
        String path = good.path();
        int area = path.indexOf('/', 1) + 1;
        for (int end = path.length(); end > area; end = path.lastIndexOf('/', end - 1)) {
            String segment = path.substring(path.lastIndexOf('/', end - 1) + 1, end);
            if (segment.matches(ID)) {
                add(all, good, "an id in the address", path.replace(segment, markers.next()), good.body());
            }
        }
        add(all, good, "an address that is not there", path + "/" + markers.next(), good.body());
        for (JsonNode parameter : api.parameters(good.operation())) {
            if (parameter.get("in").textValue().equals("query")
                    && parameter.at("/schema/type").asText().equals("string")) {
                String query = parameter.get("name").textValue() + "=" + markers.next();
                add(all, good, "a parameter", path.replaceAll("\\?.*", "") + "?" + query, good.body());
            }
        }
        all.add(new Bad("a method", "X" + markers.next(), path, null, Map.of()));
    }

    private void headers(Sent good, List<Bad> all) {
        Map<String, String> wrong = new java.util.HashMap<>(Map.of(
                "Authorization", "Bearer " + markers.next(),
                "Accept", "text/" + markers.next()));
        if (good.headers().containsKey("If-Match")) {
            wrong.put("If-Match", "\"" + markers.next() + "\"");
        }
        if (good.headers().containsKey("Idempotency-Key")) {
            wrong.put("Idempotency-Key", markers.next() + " " + markers.next());
        }
        if (good.body() != null) {
            wrong.put("Content-Type", "text/" + markers.next());
        }
        wrong.forEach((name, value) -> all.add(
                new Bad("the header " + name, good.method(), good.path(), good.body(), good.headersWith(name, value))));
    }

    private void wholeBodies(Sent good, ObjectNode body, List<Bad> all) {
        String marker = markers.next();
        add(all, good, "no JSON", good.path(), "{\"" + marker + "\": " + marker);
        add(
                all,
                good,
                "JSON that ends early",
                good.path(),
                body.toString().substring(0, body.toString().length() - 1));
        add(all, good, "a text", good.path(), "\"" + marker + "\"");
        add(all, good, "a list", good.path(), "[\"" + marker + "\"]");
        add(all, good, "something after it", good.path(), body + marker);
        add(all, good, "an unknown field", good.path(), body.deepCopy().put(marker, marker));
        if (!body.isEmpty()) {
            String first = body.fieldNames().next();
            add(
                    all,
                    good,
                    "a field twice",
                    good.path(),
                    "{\"" + first + "\":\"" + marker + "\"," + body.toString().substring(1));
        }
    }

    private void fields(Sent good, ObjectNode body, List<Bad> all) {
        for (String pointer : pointers("", body)) {
            JsonNode leaf = body.at(pointer);
            ObjectNode wrapped = body.objectNode().put(markers.next(), markers.next());
            add(all, good, pointer + " as an object", good.path(), with(body, pointer, old -> wrapped));
            String text = leaf.isTextual() && markers.isIn(leaf.textValue())
                    ? markers.next() + "x".repeat(TOO_LONG)
                    : markers.next();
            add(
                    all,
                    good,
                    pointer + " as another text",
                    good.path(),
                    with(body, pointer, old -> TextNode.valueOf(text)));
            String control = markers.next() + "\u0001";
            add(
                    all,
                    good,
                    pointer + " with a control character",
                    good.path(),
                    with(body, pointer, old -> TextNode.valueOf(control)));
        }
    }

    /** The places of everything that has no parts. */
    private static List<String> pointers(String at, JsonNode node) {
        List<String> all = new ArrayList<>();
        if (node instanceof ObjectNode object) {
            object.fields()
                    .forEachRemaining(field -> all.addAll(pointers(at + "/" + field.getKey(), field.getValue())));
        } else if (node instanceof ArrayNode array) {
            if (!array.isEmpty()) {
                all.addAll(pointers(at + "/0", array.get(0)));
            }
        } else {
            all.add(at);
        }
        return all;
    }

    private static ObjectNode with(ObjectNode body, String pointer, UnaryOperator<JsonNode> change) {
        ObjectNode copy = body.deepCopy();
        int last = pointer.lastIndexOf('/');
        JsonNode parent = copy.at(pointer.substring(0, last));
        String name = pointer.substring(last + 1);
        if (parent instanceof ObjectNode object) {
            object.set(name, change.apply(object.get(name)));
        } else if (parent instanceof ArrayNode array) {
            array.set(Integer.parseInt(name), change.apply(array.get(Integer.parseInt(name))));
        }
        return copy;
    }

    private static void add(List<Bad> all, Sent good, String what, String path, @Nullable Object body) {
        all.add(new Bad(what, good.method(), path, body, good.headers()));
    }
}
