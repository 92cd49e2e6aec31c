package uk.marac.person;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How the victim may be reached; asked of every referral, so that silence is not taken for leave. */
public record SafeContactRequest(
        @Nullable @Size(max = 30) @Pattern(regexp = "[0-9+() -]{3,30}")
        String phone,

        @NotNull Boolean safeToCall,
        @Nullable @Size(max = 1000) String safeTimes,
        @NotNull Boolean messageMayBeLeft) {}
