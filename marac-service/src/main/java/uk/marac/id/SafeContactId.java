package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** How one victim may safely be reached, as one referral states it. */
public record SafeContactId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SafeContactId fromString(String text) {
        return new SafeContactId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
