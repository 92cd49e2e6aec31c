package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One version of an area's operating protocol. */
public record ProtocolId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ProtocolId fromString(String text) {
        return new ProtocolId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
