package uk.marac.keys.seal;

import org.jspecify.annotations.Nullable;

/** A field in clear, before sealing. Prints without its value. */
public record FieldValue(FieldSpec spec, byte @Nullable [] value) {
    @Override
    public String toString() {
        return "FieldValue[" + spec.column() + "]";
    }
}
