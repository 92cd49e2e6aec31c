package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A referral as one agency made it. */
public record ReferralId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ReferralId fromString(String text) {
        return new ReferralId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
