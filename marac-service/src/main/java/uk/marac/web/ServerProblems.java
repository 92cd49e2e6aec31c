package uk.marac.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.component.LifeCycle;
import org.jspecify.annotations.Nullable;

/**
 * What the server refuses before any endpoint is asked: an address or header that is none, or too long. Its own page
 * would repeat the address as typed.
 */
public final class ServerProblems extends ErrorHandler implements LifeCycle.Listener {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void lifeCycleStarting(LifeCycle event) {
        if (event instanceof Server server) {
            server.setErrorHandler(this);
        }
    }

    @Override
    public boolean errorPageForMethod(String method) {
        return true;
    }

    @Override
    protected void generateResponse(
            Request request,
            Response response,
            int code,
            @Nullable String message,
            @Nullable Throwable cause,
            Callback callback) {
        // A request that the server cannot even speak is the sender's fault, whatever the status says.
        boolean unspeakable = code >= 500 && cause instanceof HttpException;
        ProblemType type = unspeakable ? ProblemType.MALFORMED : ProblemType.ofStatus(code);
        response.setStatus(type.status());
        SecurityHeaders.ALL.forEach(response.getHeaders()::put);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);
        response.write(true, ByteBuffer.wrap(bytes(type)), callback);
    }

    private static byte[] bytes(ProblemType type) {
        try {
            return JSON.writeValueAsBytes(Problem.of(type, List.of()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem could not be written as JSON");
        }
    }
}
