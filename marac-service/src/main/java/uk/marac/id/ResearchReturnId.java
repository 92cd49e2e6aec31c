package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** What one agency answers about one listed case. */
public record ResearchReturnId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ResearchReturnId fromString(String text) {
        return new ResearchReturnId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
