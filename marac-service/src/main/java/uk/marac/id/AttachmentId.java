package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A document that came with a referral. */
public record AttachmentId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AttachmentId fromString(String text) {
        return new AttachmentId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
