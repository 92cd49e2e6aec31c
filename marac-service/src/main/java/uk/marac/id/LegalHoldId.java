package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A hold that keeps a case's records from being destroyed. */
public record LegalHoldId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LegalHoldId fromString(String text) {
        return new LegalHoldId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
