package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One emergency opening of one case by one person. */
public record BreakGlassId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static BreakGlassId fromString(String text) {
        return new BreakGlassId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
