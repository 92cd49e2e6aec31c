package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An incident that an agency logged against its flag. */
public record IncidentId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static IncidentId fromString(String text) {
        return new IncidentId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
