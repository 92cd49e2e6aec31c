package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A person as one referral states them. */
public record PersonId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PersonId fromString(String text) {
        return new PersonId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
