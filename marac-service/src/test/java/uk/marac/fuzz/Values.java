package uk.marac.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Values as a schema asks for them, and values as it does not. */
final class Values {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final OpenApi api;
    private final List<UUID> ids;

    /** @param ids of things that are there */
    Values(OpenApi api, List<UUID> ids) {
        this.api = api;
        this.ids = ids;
    }

    /** What the schema takes; whether the thing's own rules take it is another matter. */
    JsonNode valid(JsonNode named, Chance chance) {
        JsonNode schema = api.resolve(named);
        if (schema.has("enum")) {
            List<JsonNode> codes = new ArrayList<>();
            schema.get("enum").forEach(codes::add);
            return chance.pick(codes);
        }
        return switch (schema.path("type").asText(schema.has("properties") ? "object" : "string")) {
            case "object" -> object(schema, chance);
            case "array" -> JSON.arrayNode().add(valid(schema.path("items"), chance));
            case "boolean" -> JSON.booleanNode(chance.percent(50));
            case "integer", "number" -> {
                int least = schema.path("minimum").asInt(0);
                yield JSON.numberNode(
                        least + chance.below(schema.path("maximum").asInt(least + 50) - least + 1));
            }
            default -> JSON.textNode(text(schema, chance));
        };
    }

    /** A value of another type than any text, date or list of objects. */
    JsonNode strange(Chance chance) {
        return switch (chance.below(11)) {
            case 0 -> JSON.numberNode(-1);
            case 1 -> JSON.numberNode(new BigInteger("9".repeat(1 + chance.below(30))));
            case 2 -> JSON.numberNode(new BigDecimal("1e-" + chance.below(400)));
            case 3 -> JSON.numberNode(new BigDecimal("1E+" + chance.below(2_000_000_000)));
            case 4 -> JSON.booleanNode(true);
            case 5 -> JSON.objectNode().put("a", Texts.MARK);
            case 6 -> JSON.arrayNode().add(Texts.MARK);
            case 7 -> JSON.textNode("1");
            case 8 -> deep(2 + chance.below(200));
            case 9 -> JSON.arrayNode();
            default -> JSON.numberNode(1.5);
        };
    }

    private JsonNode object(JsonNode schema, Chance chance) {
        ObjectNode object = JSON.objectNode();
        List<String> required = new ArrayList<>();
        schema.path("required").forEach(name -> required.add(name.textValue()));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            if (required.contains(property.getKey()) || chance.percent(40)) {
                object.set(property.getKey(), valid(property.getValue(), chance));
            }
        }
        return object;
    }

    private String text(JsonNode schema, Chance chance) {
        return switch (schema.path("format").asText("")) {
            case "uuid" -> chance.pick(ids).toString();
            case "date" ->
                LocalDate.now(ZoneOffset.UTC).plusDays(chance.below(60) - 30).toString();
            case "date-time" ->
                Clock.systemUTC()
                        .instant()
                        .plusSeconds(chance.below(5_000_000) - 2_500_000)
                        .toString();
            default -> Texts.ofLength(Math.min(schema.path("maxLength").asInt(40), 12));
        };
    }

    private static JsonNode deep(int levels) {
        JsonNode node = JSON.textNode(Texts.MARK);
        for (int i = 0; i < levels; i++) {
            node = i % 2 == 0 ? JSON.arrayNode().add(node) : JSON.objectNode().set("a", node);
        }
        return node;
    }
}
