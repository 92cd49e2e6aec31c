package uk.marac.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Codes and yes-or-no in an address are exactly as documented: no other spelling, and nothing that counts as no. */
@Priority(1)
public final class CodeParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        Stream<?> codes = type == Boolean.class || type == boolean.class
                ? Stream.of(true, false)
                : type.isEnum() ? Arrays.stream(type.getEnumConstants()) : Stream.empty();
        var known = codes.collect(Collectors.toUnmodifiableMap(Object::toString, Function.identity()));
        return known.isEmpty() ? null : (ParamConverter<T>) new Codes(known);
    }

    private record Codes(java.util.Map<String, ?> known) implements ParamConverter<Object> {
        @Override
        public @Nullable Object fromString(@Nullable String text) {
            if (text == null) {
                return null;
            }
            Object code = known.get(text);
            if (code == null) {
                throw new IllegalArgumentException("not a code");
            }
            return code;
        }

        @Override
        public String toString(Object code) {
            return code.toString();
        }
    }
}
