package uk.marac.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/** Who tells the victim what was agreed, on which day, and how that is safe. */
public record VictimTold(
        @NotBlank @Size(max = 200) String by,
        @NotNull LocalDate when,
        @NotBlank @Size(max = 2000) String howSafely) {}
