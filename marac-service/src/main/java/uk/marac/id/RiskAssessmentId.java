package uk.marac.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** One set of answers to a risk instrument. */
public record RiskAssessmentId(@JsonValue UUID value) implements Id {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RiskAssessmentId fromString(String text) {
        return new RiskAssessmentId(Id.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
