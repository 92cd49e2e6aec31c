package uk.marac.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Permission;

/**
 * One operation of the committed document.
 *
 * @param body what its body is made of; null for one that takes none
 * @param content media type of the body
 * @param headers names of the headers that it reads
 * @param answers what it may answer when all is well
 */
record Operation(
        String method,
        String path,
        Permission permission,
        @Nullable JsonNode body,
        String content,
        List<JsonNode> query,
        Set<String> headers,
        Set<String> answers) {

    JsonNode bodySchema() {
        return Objects.requireNonNull(body, "it takes no body");
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
