package uk.marac.clear;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.marac.testing.City.Person;

/** A request that was accepted, to be sent again with something wrong in it. */
record Sent(
        Person person,
        String operation,
        String path,
        @Nullable ObjectNode body,
        Map<String, String> headers) {

    String method() {
        return operation.substring(0, operation.indexOf(' '));
    }

    Map<String, String> headersWith(String name, String value) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(name, value);
        return all;
    }
}
