package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One meeting of a MARAC. */
public record MeetingId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MeetingId fromString(String text) {
        return new MeetingId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
