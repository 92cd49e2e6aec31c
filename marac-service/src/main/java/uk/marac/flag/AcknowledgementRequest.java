package uk.marac.flag;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** That the flag was put on the agency's own system. */
public record AcknowledgementRequest(
        @NotBlank @Size(max = 200) String system,
        @NotNull LocalDate placedOn,
        @NotBlank @Size(max = 200) String placedBy) {

    Acknowledgement acknowledgement() {
        return new Acknowledgement(system, placedOn, placedBy);
    }
}
