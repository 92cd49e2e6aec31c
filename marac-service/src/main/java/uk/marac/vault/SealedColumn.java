package uk.marac.vault;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import uk.marac.keys.seal.FieldSpec;
import uk.marac.keys.seal.FieldType;

/** A sealed component of a row record, the column that holds it and the type declared in its seal. */
record SealedColumn(String name, RecordComponent component, Type valueType, FieldSpec spec) {

    static SealedColumn of(String name, RecordComponent component, Sealed field) {
        Type type = component.getGenericType();
        if (type == Narrative.class) {
            return new SealedColumn(name, component, String.class, spec(name, field, FieldType.TEXT));
        }
        if (type instanceof ParameterizedType parameterized && parameterized.getRawType() == Confidential.class) {
            Type value = parameterized.getActualTypeArguments()[0];
            return new SealedColumn(name, component, value, spec(name, field, typeOf(value)));
        }
        throw new IllegalStateException("sealed component must be a Narrative or Confidential: " + name);
    }

    private static FieldSpec spec(String name, Sealed field, FieldType type) {
        return new FieldSpec(field.value(), name, type, field.since());
    }

    private static FieldType typeOf(Type value) {
        if (value == LocalDate.class) {
            return FieldType.DATE;
        }
        if (value == Instant.class) {
            return FieldType.INSTANT;
        }
        if (value == Boolean.class) {
            return FieldType.BOOLEAN;
        }
        if (value == Integer.class || value == Long.class) {
            return FieldType.INTEGER;
        }
        if (value == byte[].class) {
            return FieldType.BYTES;
        }
        return FieldType.JSON;
    }

    boolean isNarrative() {
        return component.getType() == Narrative.class;
    }
}
