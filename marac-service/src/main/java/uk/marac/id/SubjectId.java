package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Who acts: the identity provider's id of a person, or a job's own id. */
public record SubjectId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SubjectId fromString(String text) {
        return new SubjectId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
