package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** What was said of an action at one meeting. */
public record ActionRemarkId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ActionRemarkId fromString(String text) {
        return new ActionRemarkId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
