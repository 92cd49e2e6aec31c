package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One alarm about somebody's reading. */
public record AlarmId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AlarmId fromString(String text) {
        return new AlarmId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
