package uk.marac.flag;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.marac.id.ReferralId;

/**
 * What the coordinator makes of an incident.
 *
 * @param referral the referral that was made of it; null to dismiss it
 * @param reason required to dismiss it, and for a referral that was not found to be of the flagged people or was sent before
 *     the incident; the agency that logged it reads it
 */
public record IncidentAnswerRequest(
        @Nullable ReferralId referral,
        @Nullable @Size(max = 4000) String reason) {}
