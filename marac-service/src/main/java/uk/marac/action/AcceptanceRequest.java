package uk.marac.action;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who in the owning agency does it. */
public record AcceptanceRequest(@NotBlank @Size(max = 200) String ownerName) {}
