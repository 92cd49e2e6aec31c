package uk.marac.vault;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.seal.FieldBytes;

/**
 * A sealed value as bytes and back: plain values in the form that {@code keys} gives each, records and lists as JSON.
 */
final class FieldCodec {

    private final ObjectMapper json;

    FieldCodec(ObjectMapper json) {
        this.json = json;
    }

    byte @Nullable [] encode(SealedColumn column, @Nullable Object component) {
        if (component == null) {
            return null;
        }
        if (component instanceof Narrative narrative) {
            return FieldBytes.ofText(narrative.value());
        }
        Object value = ((Confidential<?>) component).value();
        return switch (column.spec().type()) {
            case TEXT -> FieldBytes.ofText((String) value);
            case DATE -> FieldBytes.ofDate((LocalDate) value);
            case INTEGER -> FieldBytes.ofInteger(((Number) value).longValue());
            case INSTANT -> FieldBytes.ofInstant((Instant) value);
            case BOOLEAN -> FieldBytes.ofBool((Boolean) value);
            case BYTES -> ((byte[]) value).clone();
            case JSON -> toJson(value);
        };
    }

    @Nullable
    Object decode(SealedColumn column, byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        if (column.isNarrative()) {
            return new Narrative(FieldBytes.text(bytes));
        }
        return new Confidential<>(
                switch (column.spec().type()) {
                    case TEXT -> FieldBytes.text(bytes);
                    case DATE -> FieldBytes.date(bytes);
                    case INSTANT -> FieldBytes.instant(bytes);
                    case INTEGER -> integer(column, FieldBytes.integer(bytes));
                    case BOOLEAN -> FieldBytes.bool(bytes);
                    case BYTES -> bytes;
                    case JSON -> fromJson(column, bytes);
                });
    }

    private static Object integer(SealedColumn column, long value) {
        return column.valueType() == Integer.class ? (Object) Math.toIntExact(value) : (Object) value;
    }

    private byte[] toJson(Object value) {
        try {
            return json.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a sealed value could not be written as JSON");
        }
    }

    private Object fromJson(SealedColumn column, byte[] bytes) {
        try {
            return json.readValue(bytes, json.constructType(column.valueType()));
        } catch (IOException e) {
            throw new IllegalStateException("a sealed value could not be read as JSON: " + column.name());
        }
    }
}
