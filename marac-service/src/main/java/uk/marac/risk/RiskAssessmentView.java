package uk.marac.risk;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.vault.Confidential;

/**
 * A risk assessment with what it came to.
 *
 * @param highRisk by score or by judgement: judgement may raise, never lower
 */
public record RiskAssessmentView(
        String instrument,
        int version,
        LocalDate completedOn,
        List<AnswerRequest> answers,
        @Nullable Integer score,
        @Nullable Boolean highByScore,
        boolean highByJudgement,
        boolean highRisk,
        int protocolNumber) {

    static RiskAssessmentView of(RiskAssessmentRow row) {
        Boolean byScore = Confidential.valueOf(row.highByScore());
        boolean byJudgement = row.highByJudgement().value();
        return new RiskAssessmentView(
                row.instrument().value(),
                row.instrumentVersion().value(),
                row.completedOn().value(),
                row.answers().value(),
                Confidential.valueOf(row.score()),
                byScore,
                byJudgement,
                byJudgement || Boolean.TRUE.equals(byScore),
                row.protocolNumber());
    }
}
