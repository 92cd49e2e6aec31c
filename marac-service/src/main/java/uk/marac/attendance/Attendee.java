package uk.marac.attendance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at the table.
 *
 * @param subject their account, if they have one
 * @param organisation where an observer comes from, if not from the agency
 * @param signedOnPaper for those without an account: the declaration was signed by hand
 */
public record Attendee(
        @NotBlank @Size(max = 200) String name,
        @Nullable UUID subject,
        @Nullable @Size(max = 200) String organisation,
        boolean observer,
        boolean signedOnPaper) {}
