package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One notice to one member. */
public record NoticeId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static NoticeId fromString(String text) {
        return new NoticeId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
