package uk.marac.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Idempotency;
import uk.marac.keys.Bytes;

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
        return header == null ? null : new Idempotency(route, checked(header), json(String.valueOf(target), body));
    }

    /** As above for a document: by its hash, so that it is not written out again as text. */
    public @Nullable Idempotency ofBytes(@Nullable String header, String route, Object target, byte[] body) {
        return header == null
                ? null
                : new Idempotency(route, checked(header), json(target.toString(), Bytes.sha256(body)));
    }

    private static String checked(String header) {
        if (!KEY.matcher(header).matches()) {
            throw ProblemException.invalid(HEADER, "must be 8 to 200 printable characters without spaces");
        }
        return header;
    }

    private byte[] json(String target, Object body) {
        try {
            return json.writeValueAsBytes(new Object[] {target, body});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a request could not be written as JSON");
        }
    }
}
