package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** An agency's flag on its files of a case. */
public record FlagId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FlagId fromString(String text) {
        return new FlagId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
