package uk.marac.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place in a body where something stands or could stand.
 *
 * @param name of the property; null for an element of a list
 * @param index in the list
 */
record Spot(JsonNode parent, @Nullable String name, int index, JsonNode schema) {

    /** Every place that the schema knows, whether it is filled or not. */
    static List<Spot> of(JsonNode body, JsonNode named, OpenApi api) {
        List<Spot> spots = new ArrayList<>();
        JsonNode schema = api.resolve(named);
        if (body.isObject()) {
            for (Map.Entry<String, JsonNode> property :
                    schema.path("properties").properties()) {
                spots.add(new Spot(body, property.getKey(), -1, api.resolve(property.getValue())));
                spots.addAll(of(body.path(property.getKey()), property.getValue(), api));
            }
        } else if (body.isArray()) {
            for (int i = 0; i < body.size(); i++) {
                spots.add(new Spot(body, null, i, api.resolve(schema.path("items"))));
                spots.addAll(of(body.get(i), schema.path("items"), api));
            }
        }
        return spots;
    }

    JsonNode value() {
        JsonNode value = name == null ? parent.get(index) : parent.get(name);
        return value == null ? MissingNode.getInstance() : value;
    }

    void set(JsonNode value) {
        if (name != null) {
            ((ObjectNode) parent).set(name, value);
        } else if (index < parent.size()) {
            ((ArrayNode) parent).set(index, value);
        }
    }

    void remove() {
        if (name != null) {
            ((ObjectNode) parent).remove(name);
        } else if (index < parent.size()) {
            ((ArrayNode) parent).remove(index);
        }
    }
}
