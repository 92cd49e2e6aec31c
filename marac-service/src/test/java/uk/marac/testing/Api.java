package uk.marac.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.marac.MaracApplication;

/** One caller of the API, with a token or without. */
public final class Api {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    static final ObjectMapper JSON = MaracApplication.json();

    private final URI address;
    private final @Nullable String token;

    public Api(URI address, @Nullable String token) {
        this.address = address;
        this.token = token;
    }

    public @Nullable String token() {
        return token;
    }

    public Answer get(String path) {
        return send("GET", path, null, Map.of());
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body, Map.of());
    }

    public Answer post(String path, Object body, String idempotencyKey) {
        return send("POST", path, body, Map.of("Idempotency-Key", idempotencyKey));
    }

    /** Of what is replaced as a whole. */
    public Answer post(String path, Object body, long version) {
        return send("POST", path, body, Map.of("If-Match", "\"" + version + "\""));
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body, Map.of());
    }

    /** A PUT that names the version it changes. */
    public Answer put(String path, Object body, long version) {
        return send("PUT", path, body, Map.of("If-Match", "\"" + version + "\""));
    }

    public Answer delete(String path, long version) {
        return send("DELETE", path, null, Map.of("If-Match", "\"" + version + "\""));
    }

    /** @param body null for none, text and bytes as they are, anything else as JSON */
    public Answer send(String method, String path, @Nullable Object body, Map<String, String> headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address.resolve(path)).method(method, content(body));
        if (body != null && !headers.containsKey("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        headers.forEach(request::header);
        try {
            return new Answer(HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpRequest.BodyPublisher content(@Nullable Object body) {
        try {
            if (body == null) {
                return HttpRequest.BodyPublishers.noBody();
            }
            if (body instanceof byte[] bytes) {
                return HttpRequest.BodyPublishers.ofByteArray(bytes);
            }
            return HttpRequest.BodyPublishers.ofString(
                    body instanceof String text ? text : JSON.writeValueAsString(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
