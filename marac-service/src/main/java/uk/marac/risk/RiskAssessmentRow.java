package uk.marac.risk;

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
import uk.marac.id.RiskAssessmentId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/**
 * The answers that an agency had to one version of an instrument, and what they came to.
 *
 * @param protocolNumber the version of the protocol whose threshold was used
 * @param score null where the instrument has none
 * @param highByScore null where there is no score
 * @param further whether it was added after the referral; null in a row of before
 */
@Held(value = Nature.STATEMENT, professionals = "grading")
@SealedTable(name = "risk_assessment", schema = 2, compartment = Compartment.Kind.CASE)
public record RiskAssessmentRow(
        AreaId areaId,
        RiskAssessmentId id,
        long version,
        @Clear CaseId caseId,
        @Clear ReferralId referralId,
        @Clear AgencyId agencyId,
        @Clear Instant recordedAt,
        @Clear int protocolNumber,
        @Sealed(0) Confidential<String> instrument,
        @Sealed(1) Confidential<Integer> instrumentVersion,
        @Sealed(2) Confidential<LocalDate> completedOn,
        @Sealed(3) Confidential<List<AnswerRequest>> answers,
        @Sealed(4) @Nullable Confidential<Integer> score,
        @Sealed(5) @Nullable Confidential<Boolean> highByScore,
        @Sealed(6) Confidential<Boolean> highByJudgement,
        @Sealed(value = 7, since = 2) @Nullable Confidential<Grading> grading,
        @Sealed(value = 8, since = 2) @Nullable Confidential<ProfessionalSection> professional,
        @Sealed(value = 9, since = 2) @Nullable Confidential<YoungPersonSection> youngPerson,
        @Sealed(value = 10, since = 2) @Nullable Confidential<Boolean> further) {

    /** Whether it was added to the case after the referral; before there was such a thing, none was. */
    boolean isFurther() {
        return further != null && further.value();
    }
}
