package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Why one agency may see one case. */
public record InvolvementId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static InvolvementId fromString(String text) {
        return new InvolvementId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
