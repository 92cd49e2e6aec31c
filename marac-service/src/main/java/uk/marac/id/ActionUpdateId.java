package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One thing that was done to an action after it was agreed. */
public record ActionUpdateId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ActionUpdateId fromString(String text) {
        return new ActionUpdateId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
