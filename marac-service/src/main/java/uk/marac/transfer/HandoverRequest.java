package uk.marac.transfer;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** On which day the Idva handed over, or received. */
public record HandoverRequest(@NotNull LocalDate on) {}
