package uk.marac.clear;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What the API takes, as its own OpenAPI document says. */
final class ApiDocument {

    /** A whole body that is no JSON, as the name of a field. */
    static final String BODY = "(body)";

    private final JsonNode document;

    ApiDocument(JsonNode document) {
        this.document = document;
    }

    /** Method and path template of each endpoint. */
    List<String> operations() {
        List<String> all = new ArrayList<>();
        document.get("paths").fields().forEachRemaining(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> all.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path.getKey())));
        return all;
    }

    /** The endpoint's parameters: each has a name, a place and a schema. */
    List<JsonNode> parameters(String operation) {
        List<JsonNode> all = new ArrayList<>();
        operationOf(operation).path("parameters").forEach(all::add);
        return all;
    }

    /** The schema of the endpoint's JSON; null where it takes none. */
    @Nullable
    JsonNode body(String operation) {
        JsonNode schema = operationOf(operation).at("/requestBody/content/application~1json/schema");
        return schema.isMissingNode() ? null : schema;
    }

    private boolean takesBytes(String operation) {
        return operationOf(operation).at("/requestBody/content").has("application/octet-stream");
    }

    JsonNode resolved(JsonNode schema) {
        JsonNode reference = schema.get("$ref");
        return reference == null ? schema : document.at(reference.textValue().substring(1));
    }

    /** Every field, however deep, that takes a text of the caller's own: by path, as {@code victim.aliases[]}. */
    Set<String> freeTexts(String operation) {
        Set<String> all = new TreeSet<>();
        JsonNode body = body(operation);
        if (body != null) {
            leaves("", body).forEach((path, leaf) -> {
                if (isFreeText(leaf)) {
                    all.add(path);
                }
            });
        }
        if (takesBytes(operation)) {
            all.add(BODY);
        }
        for (JsonNode parameter : parameters(operation)) {
            if (isFreeText(resolved(parameter.get("schema")))
                    && !parameter.get("name").textValue().equals("If-Match")) {
                all.add(parameter.get("in").textValue() + " "
                        + parameter.get("name").textValue());
            }
        }
        return all;
    }

    private Map<String, JsonNode> leaves(String path, JsonNode referring) {
        JsonNode schema = resolved(referring);
        Map<String, JsonNode> all = new TreeMap<>();
        if (schema.has("properties")) {
            schema.get("properties")
                    .fields()
                    .forEachRemaining(
                            property -> all.putAll(leaves(join(path, property.getKey()), property.getValue())));
        } else if (schema.has("items")) {
            all.putAll(leaves(path + "[]", schema.get("items")));
        } else {
            all.put(path, schema);
        }
        return all;
    }

    static String join(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    static boolean isFreeText(JsonNode leaf) {
        boolean text = leaf.path("type").asText().equals("string");
        String format = leaf.path("format").asText();
        return text && !leaf.has("enum") && (format.isEmpty() || format.equals("email"));
    }

    private JsonNode operationOf(String operation) {
        int space = operation.indexOf(' ');
        String method = operation.substring(0, space).toLowerCase(java.util.Locale.ROOT);
        return Objects.requireNonNull(
                document.get("paths").path(operation.substring(space + 1)).get(method), operation);
    }
}
