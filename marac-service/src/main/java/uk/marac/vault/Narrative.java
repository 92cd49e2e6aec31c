package uk.marac.vault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/** Text about a person: a name, an address, what somebody said. Redacts itself wherever it is printed. */
public record Narrative(@JsonValue String value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Narrative {}

    public static @Nullable Narrative ofNullable(@Nullable String value) {
        return value == null ? null : new Narrative(value);
    }

    public static @Nullable String textOf(@Nullable Narrative narrative) {
        return narrative == null ? null : narrative.value;
    }

    @Override
    public String toString() {
        return "[narrative]";
    }
}
