package uk.marac.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;
import uk.marac.risk.RiskAssessmentRequest;

/**
 * A risk assessment that an agency adds to a case.
 *
 * @param agency null for the only one of the actor's that is involved
 */
public record FurtherAssessmentRequest(
        @Nullable AgencyId agency, @NotNull @Valid RiskAssessmentRequest assessment) {}
