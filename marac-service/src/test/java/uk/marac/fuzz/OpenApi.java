package uk.marac.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uk.marac.gate.Permission;

/** The committed description of the API, as data. What is added to it is tried without a change here. */
final class OpenApi {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JsonNode document;

    OpenApi() {
        try {
            document =
                    JSON.readTree(Path.of("..", "docs", "api", "openapi.json").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                operations.add(operation(method.getKey().toUpperCase(java.util.Locale.ROOT), path.getKey(), method));
            }
        }
        return operations;
    }

    /** The schema itself, where only its name was given. */
    JsonNode resolve(JsonNode schema) {
        JsonNode reference = schema.get("$ref");
        return reference == null ? schema : document.at(reference.textValue().substring(1));
    }

    private Operation operation(String verb, String path, Map.Entry<String, JsonNode> method) {
        JsonNode stated = method.getValue();
        List<JsonNode> query = new ArrayList<>();
        Set<String> headers = new HashSet<>();
        for (JsonNode parameter : stated.path("parameters")) {
            if (parameter.get("in").textValue().equals("query")) {
                query.add(parameter);
            } else if (parameter.get("in").textValue().equals("header")) {
                headers.add(parameter.get("name").textValue());
            }
        }
        var content = stated.at("/requestBody/content").properties().stream().findFirst();
        Set<String> answers = new HashSet<>();
        stated.get("responses").fieldNames().forEachRemaining(answers::add);
        return new Operation(
                verb,
                path,
                Permission.valueOf(stated.get("x-permission").textValue()),
                content.map(type -> type.getValue().get("schema")).orElse(null),
                content.map(Map.Entry::getKey).orElse(""),
                query,
                headers,
                answers);
    }
}
