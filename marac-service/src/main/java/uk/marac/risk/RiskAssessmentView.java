package uk.marac.risk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;
import uk.marac.id.RiskAssessmentId;
import uk.marac.vault.Confidential;

/**
 * A risk assessment with what it came to.
 *
 * @param grade the highest that score, judgement or anybody's grade came to; null where none says anything
 * @param highRisk by score, by judgement or by grade: judgement may raise, never lower
 * @param further whether it was added to the case after the referral
 */
public record RiskAssessmentView(
        RiskAssessmentId id,
        AgencyId agency,
        Instant recordedAt,
        boolean further,
        String instrument,
        int version,
        LocalDate completedOn,
        List<AnswerRequest> answers,
        @Nullable Integer score,
        @Nullable Boolean highByScore,
        boolean highByJudgement,
        @Nullable Grading grading,
        @Nullable ProfessionalSection professional,
        @Nullable YoungPersonSection youngPerson,
        @Nullable RiskGrade grade,
        boolean highRisk,
        int protocolNumber) {

    static RiskAssessmentView of(RiskAssessmentRow row) {
        Boolean byScore = Confidential.valueOf(row.highByScore());
        boolean byJudgement = row.highByJudgement().value();
        Grading grading = Confidential.valueOf(row.grading());
        RiskGrade grade = grade(byJudgement || Boolean.TRUE.equals(byScore), grading);
        return new RiskAssessmentView(
                row.id(),
                row.agencyId(),
                row.recordedAt(),
                row.isFurther(),
                row.instrument().value(),
                row.instrumentVersion().value(),
                row.completedOn().value(),
                row.answers().value(),
                Confidential.valueOf(row.score()),
                byScore,
                byJudgement,
                grading,
                Confidential.valueOf(row.professional()),
                Confidential.valueOf(row.youngPerson()),
                grade,
                grade == RiskGrade.HIGH,
                row.protocolNumber());
    }

    private static @Nullable RiskGrade grade(boolean high, @Nullable Grading grading) {
        return Stream.concat(
                        high ? Stream.of(RiskGrade.HIGH) : Stream.empty(),
                        grading == null ? Stream.empty() : Stream.of(grading.highest()))
                .max(RiskGrade::compareTo)
                .orElse(null);
    }
}
