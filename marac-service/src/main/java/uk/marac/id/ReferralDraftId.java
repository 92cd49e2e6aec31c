package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A referral that is not sent yet; sent, it is the id of its case. */
public record ReferralDraftId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ReferralDraftId fromString(String text) {
        return new ReferralDraftId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
