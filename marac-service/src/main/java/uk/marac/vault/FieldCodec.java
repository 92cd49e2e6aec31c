package uk.marac.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A sealed value as bytes and back: UTF-8 text, ISO dates, one byte for a truth value, decimal integers, JSON for the rest. */
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
            return narrative.value().getBytes(UTF_8);
        }
        Object value = ((Confidential<?>) component).value();
        return switch (column.spec().type()) {
            case TEXT, DATE, INTEGER -> value.toString().getBytes(UTF_8);
            case INSTANT ->
                ((Instant) value).truncatedTo(ChronoUnit.MICROS).toString().getBytes(UTF_8);
            case BOOLEAN -> new byte[] {(byte) ((Boolean) value ? 1 : 0)};
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
            return new Narrative(new String(bytes, UTF_8));
        }
        return new Confidential<>(
                switch (column.spec().type()) {
                    case TEXT -> new String(bytes, UTF_8);
                    case DATE -> LocalDate.parse(new String(bytes, UTF_8));
                    case INSTANT -> Instant.parse(new String(bytes, UTF_8));
                    case INTEGER -> integer(column, new String(bytes, UTF_8));
                    case BOOLEAN -> bytes[0] == 1;
                    case BYTES -> bytes;
                    case JSON -> fromJson(column, bytes);
                });
    }

    private static Object integer(SealedColumn column, String text) {
        BigInteger value = new BigInteger(text);
        return column.valueType() == Integer.class ? (Object) value.intValueExact() : (Object) value.longValueExact();
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
