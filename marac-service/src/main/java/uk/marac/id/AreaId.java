package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A MARAC area: the meeting of one city or county. */
public record AreaId(@JsonValue UUID value) implements Id {

    /** The installation itself: its log holds what concerns no area. */
    public static final AreaId INSTALLATION = new AreaId(new UUID(0, 1));

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AreaId fromString(String text) {
        return new AreaId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
