package uk.marac.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.held.Held;
import uk.marac.held.Nature;
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
@Held(
        value = Nature.STATEMENT,
        professionals = {"referrer_name", "referrer", "background"})
@SealedTable(name = "referral", schema = 2, compartment = Compartment.Kind.CASE)
public record ReferralRow(
        AreaId areaId,
        ReferralId id,
        long version,
        @Clear CaseId caseId,
        @Clear AgencyId agencyId,
        @Clear ReferralState state,
        @Clear Instant submittedAt,
        @Clear UUID submittedBy,
        @Sealed(0) Confidential<List<ReferralCriterion>> criteria,
        @Sealed(1) Confidential<LocalDate> incidentOn,
        @Sealed(2) Confidential<IncidentBasis> incidentBasis,
        @Sealed(3) Narrative narrative,
        @Sealed(4) Confidential<List<RiskIndicator>> indicators,
        @Sealed(5) Confidential<VictimAwareness> victimAware,
        @Sealed(6) @Nullable Narrative afraidOf,
        @Sealed(7) Narrative referrerName,
        @Sealed(8) @Nullable Narrative decisionReason,
        @Sealed(9) @Nullable Narrative redirectedTo,
        @Sealed(10) @Nullable Narrative judgementReason,
        @Sealed(11) @Nullable Narrative safeToTalkTo,
        @Sealed(12) @Nullable Narrative unsafeToTalkTo,
        @Sealed(13) Confidential<List<String>> missing,
        @Sealed(14) @Nullable Confidential<Instant> decidedAt,
        @Sealed(value = 15, since = 2) @Nullable Confidential<List<VawgStrand>> strands,
        @Sealed(value = 16, since = 2) @Nullable Confidential<ReferrerDetails> referrer,
        @Sealed(value = 17, since = 2) @Nullable Confidential<ReferralBackground> background,
        @Sealed(value = 18, since = 2) @Nullable Confidential<FgmReport> fgmReport) {

    /** What was asked, as a new row or as the next version of one that was returned. */
    static ReferralRow submitted(
            AreaId area,
            ReferralId id,
            long version,
            CaseId caseId,
            AgencyId agency,
            ReferralState state,
            Instant at,
            UUID by,
            ReferralRequest request) {
        return new ReferralRow(
                area,
                id,
                version,
                caseId,
                agency,
                state,
                at,
                by,
                new Confidential<>(request.criteria().stream().sorted().toList()),
                new Confidential<>(request.incidentOn()),
                new Confidential<>(request.incidentBasis()),
                new Narrative(request.narrative()),
                new Confidential<>(request.indicators().stream().sorted().toList()),
                new Confidential<>(new VictimAwareness(request.victimAware(), request.victimUnawareReason())),
                Narrative.ofNullable(request.afraidOf()),
                new Narrative(request.referrerName()),
                null,
                null,
                Narrative.ofNullable(request.judgementReason()),
                Narrative.ofNullable(request.safeToTalkTo()),
                Narrative.ofNullable(request.unsafeToTalkTo()),
                new Confidential<>(List.of()),
                null,
                new Confidential<>(request.strands().stream().sorted().toList()),
                Confidential.ofNullable(request.referrer()),
                Confidential.ofNullable(request.background()),
                Confidential.ofNullable(request.fgmReport()));
    }

    /** None where it was made before any was asked. */
    public List<VawgStrand> strandsStated() {
        return strands == null ? List.of() : strands.value();
    }

    /** This referral as somebody decided about it. */
    ReferralRow decided(
            ReferralState next, Instant at, String reason, List<String> lacking, @Nullable String elsewhere) {
        return with(
                next,
                new Narrative(reason),
                Narrative.ofNullable(elsewhere),
                new Confidential<>(List.copyOf(lacking)),
                new Confidential<>(at),
                fgmReport);
    }

    /** This referral with what its referrer says of the duty to report; what was said before stands where nothing is said. */
    ReferralRow reporting(FgmReport report) {
        FgmReport said = fgmReport == null ? report : report.over(fgmReport.value());
        return with(state, decisionReason, redirectedTo, missing, decidedAt, new Confidential<>(said));
    }

    /** A report that was recorded meanwhile is not taken back by a request that says nothing of one. */
    ReferralRow reportingAtLeast(@Nullable Confidential<FgmReport> recorded) {
        if (recorded == null) {
            return this;
        }
        FgmReport said =
                fgmReport == null ? recorded.value() : fgmReport.value().over(recorded.value());
        return with(state, decisionReason, redirectedTo, missing, decidedAt, new Confidential<>(said));
    }

    private ReferralRow with(
            ReferralState next,
            @Nullable Narrative reason,
            @Nullable Narrative elsewhere,
            Confidential<List<String>> lacking,
            @Nullable Confidential<Instant> at,
            @Nullable Confidential<FgmReport> report) {
        return new ReferralRow(
                areaId,
                id,
                version,
                caseId,
                agencyId,
                next,
                submittedAt,
                submittedBy,
                criteria,
                incidentOn,
                incidentBasis,
                narrative,
                indicators,
                victimAware,
                afraidOf,
                referrerName,
                reason,
                elsewhere,
                judgementReason,
                safeToTalkTo,
                unsafeToTalkTo,
                lacking,
                at,
                strands,
                referrer,
                background,
                report);
    }
}
