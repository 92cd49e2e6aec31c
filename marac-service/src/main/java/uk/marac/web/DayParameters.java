package uk.marac.web;

import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A day in an address is spelt as one in a body. */
public final class DayParameters implements ParamConverterProvider {

    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == LocalDate.class ? (ParamConverter<T>) new Day() : null;
    }

    private static final class Day implements ParamConverter<LocalDate> {
        @Override
        public @Nullable LocalDate fromString(@Nullable String text) {
            return text == null ? null : ExactValuesModule.day(text);
        }

        @Override
        public String toString(LocalDate day) {
            return day.toString();
        }
    }
}
