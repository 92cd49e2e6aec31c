package uk.marac.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dropwizard.core.setup.Environment;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * What the web server refuses before any endpoint is asked: a problem like every other. Its own page would repeat the
 * address, in which somebody may have typed anything.
 */
public final class ServerErrors implements Request.Handler {

    private final ObjectMapper json;

    private ServerErrors(ObjectMapper json) {
        this.json = json;
    }

    /** For the whole server and for the API's part of it, before the first connection is taken. */
    public static void install(Environment environment) {
        ServerErrors errors = new ServerErrors(environment.getObjectMapper());
        environment.getApplicationContext().setErrorHandler(errors);
        environment.lifecycle().addEventListener(new LifeCycle.Listener() {
            @Override
            public void lifeCycleStarting(LifeCycle starting) {
                if (starting instanceof Server server) {
                    server.setErrorHandler(errors);
                }
            }
        });
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        ProblemType type = typeOf(response.getStatus());
        response.setStatus(type.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.write(true, ByteBuffer.wrap(bytes(type)), callback);
        return true;
    }

    private static ProblemType typeOf(int status) {
        return status == HttpStatus.HTTP_VERSION_NOT_SUPPORTED_505
                ? ProblemType.MALFORMED
                : ProblemType.ofStatus(status);
    }

    private byte[] bytes(ProblemType type) {
        try {
            return json.writeValueAsBytes(new Problem(type.uri(), type.title(), type.status(), List.of()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem could not be written as JSON", e);
        }
    }
}
