package uk.marac.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Idempotency;

/** Reads the {@code Idempotency-Key} header of a POST. */
public final class IdempotencyKeys {

    public static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{8,200}");

    private final ObjectMapper json;

    public IdempotencyKeys(ObjectMapper json) {
        this.json = OrderedSets.of(json);
    }

    /**
     * @param route method and path template of the endpoint
     * @param target the id that the path names, if any; the same key for another target is another request
     * @param body the request as read
     * @return null where the caller sent no key
     */
    public @Nullable Idempotency of(@Nullable String header, String route, @Nullable Object target, Object body) {
        if (header == null) {
            return null;
        }
        if (!KEY.matcher(header).matches()) {
            throw ProblemException.invalid(HEADER, "must be 8 to 200 printable characters without spaces");
        }
        try {
            return new Idempotency(route, header, json.writeValueAsBytes(new Object[] {String.valueOf(target), body}));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request could not be written as JSON");
        }
    }
}
