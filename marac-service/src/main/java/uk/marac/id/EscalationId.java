package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One act by which an action came onto the steering group's list, or off it. */
public record EscalationId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EscalationId fromString(String text) {
        return new EscalationId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
