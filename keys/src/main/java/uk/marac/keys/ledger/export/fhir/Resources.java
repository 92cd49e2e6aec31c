package uk.marac.keys.ledger.export.fhir;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Parts of a resource, as JSON has them. */
final class Resources {
    private Resources() {}

    /** A reference to something that has no address, only an identifier of ours. */
    static Map<String, @Nullable Object> who(@Nullable String type, String system, Object value) {
        Map<String, @Nullable Object> reference = new LinkedHashMap<>();
        if (type != null) {
            reference.put("type", type);
        }
        reference.put("identifier", object("system", Codes.ownSystem(system), "value", value));
        return reference;
    }

    static Map<String, @Nullable Object> detail(String type, Object value) {
        return object("type", type, "valueString", String.valueOf(value));
    }

    /** Stands where a profile wants a value that the log does not keep. */
    static Map<String, @Nullable Object> notKept() {
        return object(
                "extension",
                List.of(object(
                        "url",
                        "http://hl7.org/fhir/StructureDefinition/data-absent-reason",
                        "valueCode",
                        "unsupported")));
    }

    /** @param namesAndValues by turns */
    static Map<String, @Nullable Object> object(Object... namesAndValues) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return object;
    }
}
