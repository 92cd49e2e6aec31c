package uk.marac.agenda;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.marac.id.CaseId;

/**
 * What is said when an agenda is closed.
 *
 * @param waiting each case that stands on no agenda and may wait for a later one
 */
public record AgendaClosingRequest(@Size(max = 500) List<@NotNull @Valid Waiting> waiting) {

    /** One case, and why it may wait. */
    public record Waiting(
            @NotNull CaseId caseId,
            @NotBlank @Size(max = 2000) String reason) {}

    public AgendaClosingRequest {
        waiting = Objects.requireNonNullElse(waiting, List.of());
    }

    /** The request, or that nothing is said. */
    static AgendaClosingRequest of(@Nullable AgendaClosingRequest request) {
        return request == null ? new AgendaClosingRequest(List.of()) : request;
    }
}
