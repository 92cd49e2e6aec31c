package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A record that a death was notified. */
public record DomesticHomicideId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DomesticHomicideId fromString(String text) {
        return new DomesticHomicideId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
