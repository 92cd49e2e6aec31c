package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Why a case waits, as it was said when an agenda was closed. */
public record WaitingCaseId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WaitingCaseId fromString(String text) {
        return new WaitingCaseId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
