package uk.marac.web;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.ConnectionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.marac.gate.IdempotencyKeyReused;
import uk.marac.gate.Refused;
import uk.marac.gate.StepUp;
import uk.marac.identity.StepUpChallenge;
import uk.marac.vault.StaleVersion;

/** Everything that is not the framework's: refusals, rejections, lost races, outages, and whatever nobody foresaw. */
public final class GateExceptionMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = LoggerFactory.getLogger(GateExceptionMapper.class);

    private static final int RETRY_AFTER_SECONDS = 5;

    private final StepUpChallenge challenge;

    public GateExceptionMapper(StepUpChallenge challenge) {
        this.challenge = challenge;
    }

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof StepUp.Required required) {
            return Response.fromResponse(Problem.response(ProblemType.STEP_UP_REQUIRED, List.of()))
                    .header(HttpHeaders.WWW_AUTHENTICATE, challenge.header(required.stepUp()))
                    .build();
        }
        if (failure instanceof Refused) {
            return Problem.response(ProblemType.NOT_FOUND, List.of());
        }
        if (failure instanceof ProblemException problem) {
            if (problem.type() == ProblemType.UNAVAILABLE) {
                return later();
            }
            return Problem.response(problem.type(), problem.errors());
        }
        if (failure instanceof StaleVersion) {
            return Problem.response(ProblemType.STALE, List.of());
        }
        if (failure instanceof IdempotencyKeyReused) {
            return Problem.response(ProblemType.IDEMPOTENCY_KEY_REUSED, List.of());
        }
        if (failure instanceof ConnectionException) {
            LOG.error("the database cannot be reached");
            return later();
        }
        Optional<String> outage = Outage.state(failure);
        if (outage.isPresent()) {
            LOG.error("the database could not: SQLSTATE {}", outage.get());
            return later();
        }
        // The class and the place only: a message could carry what somebody wrote.
        LOG.error("act failed: {} at {}", failure.getClass().getName(), place(failure));
        return Problem.response(ProblemType.INTERNAL, List.of());
    }

    private static Response later() {
        return Response.fromResponse(Problem.response(ProblemType.UNAVAILABLE, List.of()))
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }

    private static String place(Throwable failure) {
        for (StackTraceElement frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("uk.marac.")) {
                return frame.toString();
            }
        }
        return "unknown";
    }
}
