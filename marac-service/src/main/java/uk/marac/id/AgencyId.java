package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An agency that takes part in an area's MARAC. */
public record AgencyId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AgencyId fromString(String text) {
        return new AgencyId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
