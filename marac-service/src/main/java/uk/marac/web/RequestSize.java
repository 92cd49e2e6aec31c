package uk.marac.web;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Stops a body at its endpoint's limit, however it says it is. */
public final class RequestSize implements ContainerRequestFilter {

    private static final long USUAL = 512 * 1024L;

    @Context
    private @Nullable ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        long limit = limit();
        if (request.getLength() > limit) {
            throw ProblemException.of(ProblemType.TOO_LARGE);
        }
        int said = request.getLength();
        request.setEntityStream(
                new Limited(request.getEntityStream(), limit, said, () -> UnreadBody.noteRead(request)));
    }

    private long limit() {
        BodyLimit stated = resource == null || resource.getResourceMethod() == null
                ? null
                : resource.getResourceMethod().getAnnotation(BodyLimit.class);
        return stated == null ? USUAL : stated.bytes();
    }

    private static final class Limited extends FilterInputStream {
        private final Runnable whenRead;
        private long left;
        private long toCome;

        /** @param said how long the body says it is, negative where it does not */
        Limited(InputStream body, long limit, long said, Runnable whenRead) {
            super(body);
            this.left = limit;
            this.toCome = said < 0 ? Long.MAX_VALUE : said;
            this.whenRead = whenRead;
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? -1 : 1);
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count(read);
            return read;
        }

        private void count(int read) {
            left -= Math.max(read, 0);
            toCome -= Math.max(read, 0);
            if (left < 0) {
                throw ProblemException.of(ProblemType.TOO_LARGE);
            }
            if (read < 0 || toCome <= 0) {
                whenRead.run();
            }
        }
    }
}
