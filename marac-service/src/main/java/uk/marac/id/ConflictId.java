package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A declared conflict of interest of one person in one case. */
public record ConflictId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ConflictId fromString(String text) {
        return new ConflictId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
