package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The transfer of a case between two areas; the same on both sides. */
public record TransferId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TransferId fromString(String text) {
        return new TransferId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
