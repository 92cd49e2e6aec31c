package uk.marac.risk;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about a young person beside the questions. Sealed as it is: a member that is added may be null, none is
 * renamed.
 *
 * @param referredToSocialCare whether children's social care has a referral too
 * @param referredOn required where it has
 * @param whyNotReferred required where it has not
 */
public record YoungPersonSection(
        @NotNull YoungPersonBand band,
        @NotNull Boolean referredToSocialCare,
        @Nullable LocalDate referredOn,
        @Nullable @Size(max = 4000) String whyNotReferred) {}
