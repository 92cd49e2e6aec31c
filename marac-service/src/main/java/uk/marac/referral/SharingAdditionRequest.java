package uk.marac.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;

/**
 * A decision to share that an agency adds to a case.
 *
 * @param agency null for the only one of the actor's that is involved
 */
public record SharingAdditionRequest(
        @Nullable AgencyId agency, @NotNull @Valid SharingDecisionRequest decision) {}
