package uk.marac.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;

/** A body that breaks off, or is not packed or encoded as it says, is the sender's fault and not ours. */
public final class UnreadableBody implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext body) throws IOException {
        try {
            return body.proceed();
        } catch (JsonProcessingException said) {
            throw said;
        } catch (IOException unreadable) {
            throw ProblemException.of(ProblemType.MALFORMED);
        } catch (RuntimeException failure) {
            throw said(failure);
        }
    }

    /** The server unpacks what is compressed, and wraps what it finds wrong. */
    static RuntimeException said(RuntimeException failure) {
        return failure.getCause() instanceof IOException ? ProblemException.of(ProblemType.MALFORMED) : failure;
    }
}
