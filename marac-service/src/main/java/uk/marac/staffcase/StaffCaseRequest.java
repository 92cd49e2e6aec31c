package uk.marac.staffcase;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;

/**
 * That a case is a staff case.
 *
 * @param named those to whom it stays open, as far as their roles open it; a coordinator and a chair among them
 */
public record StaffCaseRequest(
        @NotEmpty @Size(max = 100) Set<@NotNull UUID> named,
        @NotBlank @Size(max = 2000) String reason) {}
