package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An action that one agency owns. */
public record ActionId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ActionId fromString(String text) {
        return new ActionId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
