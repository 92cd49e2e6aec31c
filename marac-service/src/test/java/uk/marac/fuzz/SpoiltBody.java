package uk.marac.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Changes one thing in a body: some changes make it wrong, some only unusual. */
final class SpoiltBody {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final OpenApi api;
    private final Values values;

    SpoiltBody(OpenApi api, Values values) {
        this.api = api;
        this.values = values;
    }

    /** @return what was done, for the tally */
    String spoil(JsonNode body, JsonNode schema, Chance chance) {
        List<Spot> spots = Spot.of(body, schema, api);
        if (spots.isEmpty()) {
            return "nothing to spoil";
        }
        Spot spot = chance.pick(spots);
        switch (chance.below(20)) {
            case 0, 1 -> {
                spot.remove();
                return "missing";
            }
            case 2 -> {
                spot.set(JSON.nullNode());
                return "null";
            }
            case 3, 4 -> {
                spot.set(values.strange(chance));
                return "wrong type";
            }
            case 5, 6, 7, 8, 9, 10, 11, 12 -> {
                return within(spot, chance);
            }
            case 13 -> {
                spot.set(JSON.textNode(Texts.nasty(chance)));
                return "nasty text";
            }
            case 14 -> {
                spot.set(JSON.textNode(Texts.date(chance)));
                return "odd date";
            }
            case 15 -> {
                return unknownField(spot, chance);
            }
            case 16 -> {
                return list(spot, chance);
            }
            default -> {
                spot.set(values.valid(spot.schema(), chance));
                return "other valid value";
            }
        }
    }

    /** Of the right type, at the edges of what that type can be. */
    private String within(Spot spot, Chance chance) {
        JsonNode schema = spot.schema();
        if (schema.has("enum")) {
            spot.set(
                    chance.percent(70)
                            ? values.valid(schema, chance)
                            : JSON.textNode(spot.value().asText("x").toLowerCase(Locale.ROOT)));
            return "code";
        }
        if (schema.path("type").asText().equals("integer")) {
            int edge = schema.path(chance.percent(50) ? "minimum" : "maximum").asInt(0);
            spot.set(JSON.numberNode(edge + chance.below(3) - 1));
            return "edge of a number";
        }
        if (schema.path("format").asText().startsWith("date")) {
            spot.set(JSON.textNode(Texts.date(chance)));
            return "odd date";
        }
        if (schema.path("type").asText().equals("string") && !schema.has("format")) {
            int longest = schema.path("maxLength").asInt(200);
            spot.set(JSON.textNode(
                    chance.percent(70)
                            ? Texts.nasty(chance)
                            : Texts.ofLength(Math.max(0, longest - 1 + chance.below(3)))));
            return "odd text";
        }
        spot.set(values.valid(schema, chance));
        return "other valid value";
    }

    private static String unknownField(Spot spot, Chance chance) {
        if (spot.parent() instanceof ObjectNode object) {
            String name = chance.percent(50) ? "favouriteColour" : Texts.MARK + Texts.nasty(chance) + "-";
            object.put(name, Texts.MARK);
        }
        return "unknown field";
    }

    private String list(Spot spot, Chance chance) {
        ArrayNode list = JSON.arrayNode();
        JsonNode element = spot.value().isArray() && !spot.value().isEmpty()
                ? spot.value().get(0)
                : values.valid(spot.schema().path("items"), chance);
        int size = chance.percent(50) ? 2 : chance.below(300);
        for (int i = 0; i < size; i++) {
            list.add(element.deepCopy());
        }
        spot.set(list);
        return "repeated elements";
    }
}
