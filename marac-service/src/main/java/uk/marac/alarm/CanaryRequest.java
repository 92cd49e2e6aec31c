package uk.marac.alarm;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;
import uk.marac.referral.ReferralRequest;

/**
 * A canary to be placed.
 *
 * @param agency which seems to have referred it, and finds it among its referrals
 * @param referral what it says; null for people and words made up by the service. Its own agency is not asked
 * @param withdrawnBecause why the agency seems to have withdrawn it; null for a usual reason
 */
public record CanaryRequest(
        @NotNull AgencyId agency,
        @Nullable @Valid ReferralRequest referral,
        @Nullable @Size(min = 1, max = 2000) String withdrawnBecause) {}
