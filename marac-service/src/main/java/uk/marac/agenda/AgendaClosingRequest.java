package uk.marac.agenda;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is said when an agenda is closed.
 *
 * @param waiting each case that stands on no agenda and may wait for a later one
 */
public record AgendaClosingRequest(@Size(max = 500) List<@NotNull @Valid WaitingReason> waiting) {

    public AgendaClosingRequest {
        waiting = Objects.requireNonNullElse(waiting, List.of());
    }

    /** The request, or that nothing is said. */
    static AgendaClosingRequest of(@Nullable AgendaClosingRequest request) {
        return request == null ? new AgendaClosingRequest(List.of()) : request;
    }
}
