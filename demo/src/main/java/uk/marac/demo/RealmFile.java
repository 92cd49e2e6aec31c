package uk.marac.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The committed realm, and the demonstration's made from it, so that the two cannot drift apart. */
public final class RealmFile {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> KEYS = List.of("clientId", "alias");

    private RealmFile() {}

    /**
     * As committed, with {@code ${MARAC_WEB_ORIGIN}} and {@code ${MARAC_WEB_SECRET}} still to be filled in by Keycloak.
     */
    public static ObjectNode production() {
        return read("/keycloak/marac-realm.json");
    }

    /** The same with the demonstration's clients, its sign-in without one-time codes, and its people. */
    public static ObjectNode demo(String password) {
        ObjectNode realm = production();
        read("/keycloak/demo-realm.json").properties().forEach(part -> overlay(realm, part));
        ArrayNode users = realm.putArray("users");
        DemoPerson.all().forEach(person -> users.addObject()
                .put("id", person.id().toString())
                .put("username", person.username())
                .put("enabled", true)
                .putArray("credentials")
                .addObject()
                .put("type", "password")
                .put("value", password)
                .put("temporary", false));
        return realm;
    }

    /** An entry of a list replaces the one with the same name, else it is added. */
    private static void overlay(ObjectNode realm, Map.Entry<String, JsonNode> part) {
        if (!(part.getValue() instanceof ArrayNode entries) || "requiredActions".equals(part.getKey())) {
            realm.set(part.getKey(), part.getValue());
            return;
        }
        ArrayNode merged = realm.withArray(part.getKey());
        for (JsonNode entry : entries) {
            int at = indexOf(merged, entry);
            if (at < 0) {
                merged.add(entry);
            } else {
                merged.set(at, entry);
            }
        }
    }

    private static int indexOf(ArrayNode list, JsonNode entry) {
        for (int i = 0; i < list.size(); i++) {
            JsonNode other = list.get(i);
            if (KEYS.stream().anyMatch(key -> entry.has(key) && entry.get(key).equals(other.get(key)))) {
                return i;
            }
        }
        return -1;
    }

    private static ObjectNode read(String resource) {
        try (InputStream file = RealmFile.class.getResourceAsStream(resource)) {
            return (ObjectNode) JSON.readTree(Objects.requireNonNull(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
