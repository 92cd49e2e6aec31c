package uk.marac.keys.ledger.export.fhir;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A code of a system. */
record Coding(String system, String code) {

    Map<String, @Nullable Object> json() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("system", system);
        json.put("code", code);
        return json;
    }

    /** As a CodeableConcept. */
    Map<String, @Nullable Object> concept() {
        Map<String, @Nullable Object> json = new LinkedHashMap<>();
        json.put("coding", List.of(json()));
        return json;
    }
}
