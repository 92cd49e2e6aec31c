package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** What minutes give of what one agency said of one case. */
public record MinutedParagraphId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MinutedParagraphId fromString(String text) {
        return new MinutedParagraphId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
