package uk.marac.web;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.marac.id.Id;

/**
 * Days, times, ids and codes have one spelling each: no number for a day, no code in other letters, and no year that
 * does not fit on a form or into the database.
 */
public final class ExactValuesModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    /** As in RFC 3339, whose years have four digits; it has no year 0 to speak of. */
    private static final Pattern DAY = Pattern.compile("(?!0000)\\d{4}-\\d\\d-\\d\\d");

    private static final Pattern TIME = Pattern.compile(DAY.pattern() + "T.{5,40}");

    public ExactValuesModule() {
        super("exact-values");
        setDeserializers(new Codes());
        addDeserializer(LocalDate.class, new ExactText<>(LocalDate.class, ExactValuesModule::day));
        addDeserializer(
                Instant.class,
                new ExactText<>(
                        Instant.class,
                        text -> DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(in(TIME, text), Instant::from)));
        addDeserializer(UUID.class, new ExactText<>(UUID.class, Id::parse));
    }

    /** @throws RuntimeException if it is spelt otherwise, or there is no such day */
    static LocalDate day(String text) {
        return LocalDate.parse(in(DAY, text));
    }

    private static String in(Pattern form, String text) {
        if (!form.matcher(text).matches()) {
            throw new IllegalArgumentException("of another form");
        }
        return text;
    }

    /** Our own codes only: the server's configuration has a spelling of its own. */
    private static final class Codes extends SimpleDeserializers {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable JsonDeserializer<?> findEnumDeserializer(
                Class<?> type, DeserializationConfig config, BeanDescription description) {
            return type.getName().startsWith("uk.marac.") ? codes(type) : null;
        }

        private static <T> JsonDeserializer<T> codes(Class<T> type) {
            Map<String, T> known = Arrays.stream(type.getEnumConstants())
                    .collect(Collectors.toUnmodifiableMap(code -> ((Enum<?>) code).name(), Function.identity()));
            return new ExactText<>(type, text -> {
                T code = known.get(text);
                if (code == null) {
                    throw new IllegalArgumentException("no code");
                }
                return code;
            });
        }
    }
}
