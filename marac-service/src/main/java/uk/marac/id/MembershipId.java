package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One person's role for one agency in one area, from a time until a time. */
public record MembershipId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MembershipId fromString(String text) {
        return new MembershipId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
