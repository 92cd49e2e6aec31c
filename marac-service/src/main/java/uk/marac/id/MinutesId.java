package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One issue of a meeting's minutes. */
public record MinutesId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MinutesId fromString(String text) {
        return new MinutesId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
