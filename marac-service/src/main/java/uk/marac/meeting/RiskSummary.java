package uk.marac.meeting;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * The chair's summing up of a case.
 *
 * @param harm what harm is feared
 * @param toWhom who is at risk of it
 * @param contributing what makes it likelier
 * @param protective what protects
 * @param noPerpetratorAction why nothing is asked of or about the perpetrator, where no action is
 */
public record RiskSummary(
        @NotBlank @Size(max = 4000) String harm,
        @NotBlank @Size(max = 2000) String toWhom,
        @NotBlank @Size(max = 4000) String contributing,
        @NotBlank @Size(max = 4000) String protective,
        @Nullable @Size(max = 2000) String noPerpetratorAction) {}
