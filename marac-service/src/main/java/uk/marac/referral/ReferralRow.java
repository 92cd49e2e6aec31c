package uk.marac.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.ReferralId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/** A referral as one agency made it. */
@SealedTable(name = "referral", compartment = Compartment.Kind.CASE)
public record ReferralRow(
        AreaId areaId,
        ReferralId id,
        long version,
        @Clear CaseId caseId,
        @Clear AgencyId agencyId,
        @Clear ReferralState state,
        @Clear Instant submittedAt,
        @Clear UUID submittedBy,
        @Clear @Nullable Instant decidedAt,
        @Sealed(0) Confidential<List<ReferralCriterion>> criteria,
        @Sealed(1) Confidential<LocalDate> incidentOn,
        @Sealed(2) Confidential<IncidentBasis> incidentBasis,
        @Sealed(3) Narrative narrative,
        @Sealed(4) Confidential<List<RiskIndicator>> indicators,
        @Sealed(5) Narrative victimAware,
        @Sealed(6) @Nullable Narrative afraidOf,
        @Sealed(7) Narrative referrerName,
        @Sealed(8) @Nullable Narrative decisionReason,
        @Sealed(9) @Nullable Narrative redirectedTo) {}
