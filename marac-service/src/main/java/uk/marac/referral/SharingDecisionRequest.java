package uk.marac.referral;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why information is shared. Where consent was not given, reasons, necessity, proportionality and both risks are
 * required too.
 *
 * @param proportionality what was left out, and why
 * @param informed who was told of the sharing
 * @param reviewOn when it is looked at again
 */
public record SharingDecisionRequest(
        @NotNull Consent consent,
        @Nullable @Size(max = 4000) String consentReason,
        @NotBlank @Size(max = 4000) String purpose,
        @NotEmpty Set<@NotNull LawfulBasis> lawfulBases,
        @Nullable @Size(max = 4000) String necessity,
        @Nullable @Size(max = 4000) String proportionality,
        @Nullable @Size(max = 4000) String risksOfSharing,
        @Nullable @Size(max = 4000) String risksOfNotSharing,
        @NotBlank @Size(max = 200) String decisionMaker,
        @NotBlank @Size(max = 200) String decisionMakerRole,
        @NotNull Instant decidedAt,
        @Nullable @Size(max = 2000) String informed,
        @Nullable LocalDate reviewOn) {}
