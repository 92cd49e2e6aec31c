package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** What minutes say of one case. */
public record CaseMinuteId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CaseMinuteId fromString(String text) {
        return new CaseMinuteId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
