package uk.marac.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;
import uk.marac.person.PartyRequest;
import uk.marac.person.SafeContactRequest;
import uk.marac.risk.RiskAssessmentRequest;

/**
 * A referral as one agency makes it. Rules that join several fields are in {@link ReferralRules}.
 *
 * @param agency the agency for which it is made; null for the only one that the referrer represents
 * @param judgementReason required with the criterion of professional judgement
 * @param afraidOf everybody who is a threat, not the main perpetrator alone
 * @param victimUnawareReason required where the victim does not know
 */
public record ReferralRequest(
        @Nullable AgencyId agency,
        @NotBlank @Size(max = 200) String referrerName,
        @NotNull @Valid PartyRequest victim,
        @NotEmpty @Size(max = 10) List<@NotNull @Valid PartyRequest> perpetrators,
        @Size(max = 20) List<@NotNull @Valid PartyRequest> children,
        @Size(max = 20) List<@NotNull @Valid PartyRequest> adultsAtRisk,
        @NotNull @Valid SafeContactRequest safeContact,
        @NotEmpty Set<@NotNull ReferralCriterion> criteria,
        @Nullable @Size(max = 4000) String judgementReason,
        @NotNull LocalDate incidentOn,
        @NotNull IncidentBasis incidentBasis,
        @NotBlank @Size(max = 20000) String narrative,
        Set<@NotNull RiskIndicator> indicators,
        @NotNull Boolean victimAware,
        @Nullable @Size(max = 2000) String victimUnawareReason,
        @Nullable @Size(max = 2000) String afraidOf,
        @Nullable @Size(max = 2000) String safeToTalkTo,
        @Nullable @Size(max = 2000) String unsafeToTalkTo,
        @Nullable @Valid RiskAssessmentRequest riskAssessment,
        @NotNull @Valid SharingDecisionRequest sharing,
        Set<@NotNull VawgStrand> strands,
        @Nullable @Valid ReferrerDetails referrer,
        @Nullable @Valid ReferralBackground background,
        @Nullable @Valid FgmReport fgmReport) {

    public ReferralRequest {
        strands = strands == null ? Set.of() : strands;
        children = children == null ? List.of() : children;
        adultsAtRisk = adultsAtRisk == null ? List.of() : adultsAtRisk;
        indicators = indicators == null ? Set.of() : indicators;
    }

    boolean claims(ReferralCriterion criterion) {
        return criteria.contains(criterion);
    }
}
