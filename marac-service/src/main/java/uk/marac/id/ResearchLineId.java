package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One statement in a research return. */
public record ResearchLineId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ResearchLineId fromString(String text) {
        return new ResearchLineId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
