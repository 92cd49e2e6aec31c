package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One address of a person. */
public record AddressId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AddressId fromString(String text) {
        return new AddressId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
