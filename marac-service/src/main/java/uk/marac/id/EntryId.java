package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One entry of an area's audit log. */
public record EntryId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EntryId fromString(String text) {
        return new EntryId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
