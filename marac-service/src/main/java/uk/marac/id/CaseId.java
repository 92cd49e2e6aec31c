package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** A case: one victim and the perpetrator or perpetrators of one accepted referral. */
public record CaseId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static CaseId fromString(String text) {
        return new CaseId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
