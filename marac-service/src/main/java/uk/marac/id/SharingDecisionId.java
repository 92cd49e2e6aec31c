package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One record of why information was shared. */
public record SharingDecisionId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SharingDecisionId fromString(String text) {
        return new SharingDecisionId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
