package uk.marac.flag;

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
import uk.marac.id.FlagId;
import uk.marac.id.IncidentId;
import uk.marac.id.ReferralId;
import uk.marac.keys.Compartment;
import uk.marac.referral.IncidentBasis;
import uk.marac.repeat.JudgedIncident;
import uk.marac.repeat.RepeatFinding;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/** An incident that an agency logged against its flag, as the rule judged it then, and what the coordinator answered. */
@Held(value = Nature.STATEMENT, professionals = "disclosed_to")
@SealedTable(name = "flag_incident", compartment = Compartment.Kind.AGENCY)
record IncidentRow(
        AreaId areaId,
        IncidentId id,
        long version,
        @Clear CaseId caseId,
        @Clear AgencyId agencyId,
        @Clear FlagId flagId,
        @Clear Instant loggedAt,
        @Clear IncidentState state,
        @Sealed(0) Confidential<LocalDate> occurredOn,
        @Sealed(1) Confidential<IncidentBasis> basis,
        @Sealed(2) @Nullable Confidential<Boolean> criminalType,
        @Sealed(3) Confidential<List<IncidentKind>> kinds,
        @Sealed(4) Narrative account,
        @Sealed(5) Narrative disclosedTo,
        @Sealed(6) Confidential<RepeatFinding> finding,
        @Sealed(7) Confidential<Integer> protocolNumber,
        @Sealed(8) Confidential<UUID> loggedBy,
        @Sealed(9) @Nullable Confidential<ReferralId> referral,
        @Sealed(10) @Nullable Narrative answerReason,
        @Sealed(11) @Nullable Confidential<UUID> answeredBy) {

    static IncidentRow logged(
            IncidentId id, CaseFlagRow flag, Instant at, UUID by, IncidentRequest request, JudgedIncident judged) {
        return new IncidentRow(
                flag.areaId(),
                id,
                1,
                flag.caseId(),
                flag.agencyId(),
                flag.id(),
                at,
                IncidentState.WAITING,
                new Confidential<>(request.occurredOn()),
                new Confidential<>(request.basis()),
                Confidential.ofNullable(request.criminalType()),
                new Confidential<>(request.kinds().stream().sorted().toList()),
                new Narrative(request.account()),
                new Narrative(request.disclosedTo()),
                new Confidential<>(judged.finding()),
                new Confidential<>(judged.protocol()),
                new Confidential<>(by),
                null,
                null,
                null);
    }

    IncidentRow answered(IncidentState next, IncidentAnswerRequest request, UUID by) {
        return new IncidentRow(
                areaId,
                id,
                version,
                caseId,
                agencyId,
                flagId,
                loggedAt,
                next,
                occurredOn,
                basis,
                criminalType,
                kinds,
                account,
                disclosedTo,
                finding,
                protocolNumber,
                loggedBy,
                Confidential.ofNullable(request.referral()),
                Narrative.ofNullable(request.reason()),
                new Confidential<>(by));
    }
}
