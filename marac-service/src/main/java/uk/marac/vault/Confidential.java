package uk.marac.vault;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A value about a person that is not text, such as a date of birth or a list. Redacts itself wherever it is printed.
 */
public record Confidential<T>(@JsonValue T value) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Confidential {}

    public static <T> @Nullable Confidential<T> ofNullable(@Nullable T value) {
        return value == null ? null : new Confidential<>(value);
    }

    public static <T> @Nullable T valueOf(@Nullable Confidential<T> confidential) {
        return confidential == null ? null : confidential.value;
    }

    @Override
    public String toString() {
        return "[confidential]";
    }
}
