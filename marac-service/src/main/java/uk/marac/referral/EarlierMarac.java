package uk.marac.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A referral to another MARAC, as the referrer knows of it. Sealed as it is: a member that is added may be null, none is
 * renamed.
 *
 * @param when as exactly as it is known
 */
public record EarlierMarac(
        @NotBlank @Size(max = 200) String where,
        @Nullable @Size(max = 200) String when) {}
