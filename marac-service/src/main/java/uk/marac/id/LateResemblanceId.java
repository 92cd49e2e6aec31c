package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** That somebody who came later is called like a party of one case. */
public record LateResemblanceId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LateResemblanceId fromString(String text) {
        return new LateResemblanceId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
