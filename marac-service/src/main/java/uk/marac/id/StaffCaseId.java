package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** The mark that a case is a staff case. */
public record StaffCaseId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static StaffCaseId fromString(String text) {
        return new StaffCaseId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
