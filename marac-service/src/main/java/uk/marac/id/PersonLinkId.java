package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A confirmed link between two records of one person. */
public record PersonLinkId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PersonLinkId fromString(String text) {
        return new PersonLinkId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
