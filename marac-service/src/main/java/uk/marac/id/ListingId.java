package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A case on one meeting's agenda. */
public record ListingId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ListingId fromString(String text) {
        return new ListingId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
