package uk.marac.clear;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Bodies made from the API's document: everything that can be said is said, and each text is a marker of its own. */
final class Bodies {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApiDocument api;
    private final Markers markers;

    Bodies(ApiDocument api, Markers markers) {
        this.api = api;
        this.markers = markers;
    }

    /**
     * A body for the endpoint; codes, ids and days are the caller's to set where the first that comes to hand will not
     * do.
     */
    ObjectNode of(String operation) {
        JsonNode schema = api.body(operation);
        if (schema == null) {
            throw new IllegalArgumentException("takes no JSON: " + operation);
        }
        return object(api.resolved(schema));
    }

    private ObjectNode object(JsonNode schema) {
        Set<String> required = new HashSet<>();
        schema.path("required").forEach(name -> required.add(name.textValue()));
        ObjectNode object = JSON.objectNode();
        schema.path("properties").fields().forEachRemaining(property -> {
            boolean id = property.getValue().path("format").asText().equals("uuid");
            if (!id || required.contains(property.getKey())) {
                object.set(property.getKey(), value(property.getKey(), api.resolved(property.getValue())));
            }
        });
        return object;
    }

    private JsonNode value(String name, JsonNode schema) {
        if (schema.has("properties")) {
            return object(schema);
        }
        if (schema.has("enum")) {
            return schema.get("enum").get(0);
        }
        return switch (schema.path("type").asText()) {
            case "array" -> array(name, api.resolved(schema.get("items")));
            case "boolean" -> BooleanNode.FALSE;
            case "integer" -> JSON.numberNode(schema.path("minimum").asInt(1));
            default -> TextNode.valueOf(text(name, schema));
        };
    }

    /** One of each; ids of nothing in particular would be refused. */
    private ArrayNode array(String name, JsonNode items) {
        ArrayNode array = JSON.arrayNode();
        return items.path("format").asText().equals("uuid") ? array : array.add(value(name, items));
    }

    private String text(String name, JsonNode schema) {
        return switch (schema.path("format").asText()) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" ->
                name.equals("bornOn")
                        ? markers.bornOn.toString()
                        : LocalDate.now(ZoneOffset.UTC).toString();
            case "date-time" -> Clock.systemUTC().instant().toString();
            case "email" -> markers.next() + "@example.invalid";
            default -> markers.phone.matches(schema.path("pattern").asText()) ? markers.phone : markers.next();
        };
    }

    /** The paths at which a text of this body holds a marker. */
    Set<String> planted(JsonNode body) {
        Set<String> all = new HashSet<>();
        planted("", body, all);
        return all;
    }

    private void planted(String path, JsonNode node, Set<String> all) {
        if (node.isTextual() && markers.isIn(node.textValue())) {
            all.add(path);
        }
        node.fields().forEachRemaining(field -> planted(ApiDocument.join(path, field.getKey()), field.getValue(), all));
        if (node.isArray()) {
            node.forEach(element -> planted(path + "[]", element, all));
        }
    }
}
