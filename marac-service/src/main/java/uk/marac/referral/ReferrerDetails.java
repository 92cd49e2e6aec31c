package uk.marac.referral;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** How the referrer is reached at work. Sealed as it is: a member that is added may be null, none is renamed. */
public record ReferrerDetails(
        @Nullable @Size(max = 30) @Pattern(regexp = "[0-9+() -]{3,30}")
        String phone,

        @Nullable @Email @Size(max = 254) String email) {}
