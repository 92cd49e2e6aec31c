package uk.marac.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.ReferralId;
import uk.marac.id.SharingDecisionId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/** One decision to share information, never changed: a new decision is a new row. */
@Held(
        value = Nature.STATEMENT,
        professionals = {"decision_maker", "decision_maker_role"})
@SealedTable(name = "sharing_decision", schema = 2, compartment = Compartment.Kind.CASE)
public record SharingDecisionRow(
        AreaId areaId,
        SharingDecisionId id,
        long version,
        @Clear CaseId caseId,
        @Clear ReferralId referralId,
        @Clear AgencyId agencyId,
        @Clear Instant recordedAt,
        @Sealed(0) Confidential<Consent> consent,
        @Sealed(1) @Nullable Narrative consentReason,
        @Sealed(2) Narrative purpose,
        @Sealed(3) Confidential<List<LawfulBasis>> lawfulBases,
        @Sealed(4) @Nullable Narrative necessity,
        @Sealed(5) @Nullable Narrative proportionality,
        @Sealed(6) @Nullable Narrative risksOfSharing,
        @Sealed(7) @Nullable Narrative risksOfNotSharing,
        @Sealed(8) Narrative decisionMaker,
        @Sealed(9) Narrative decisionMakerRole,
        @Sealed(10) Confidential<Instant> decidedAt,
        @Sealed(value = 11, since = 2) @Nullable Narrative informed,
        @Sealed(value = 12, since = 2) @Nullable Confidential<LocalDate> reviewOn) {}
