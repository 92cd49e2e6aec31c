package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** That a case was closed. */
public record ClosureId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ClosureId fromString(String text) {
        return new ClosureId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
