package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** What was answered of one member who is called like a party of one case. */
public record ResemblanceId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ResemblanceId fromString(String text) {
        return new ResemblanceId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
