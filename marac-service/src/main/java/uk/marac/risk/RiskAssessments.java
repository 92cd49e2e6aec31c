package uk.marac.risk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.ReferralId;
import uk.marac.id.RiskAssessmentId;
import uk.marac.protocol.ProtocolView;
import uk.marac.vault.Confidential;
import uk.marac.web.FieldError;

/** Checks and keeps the answers to risk instruments. */
public final class RiskAssessments {

    private final RiskInstruments instruments;

    public RiskAssessments(RiskInstruments instruments) {
        this.instruments = instruments;
    }

    /** What is wrong with the answers, by fields below {@code riskAssessment}. */
    public List<FieldError> check(RiskAssessmentRequest request, LocalDate today) {
        RiskInstrument instrument =
                instruments.find(request.instrument(), request.version()).orElse(null);
        if (instrument == null) {
            return List.of(new FieldError("riskAssessment.instrument", "is not an instrument in this version"));
        }
        List<FieldError> errors = new ArrayList<>();
        if (request.completedOn().isAfter(today) || request.completedOn().isBefore(today.minusYears(10))) {
            errors.add(new FieldError("riskAssessment.completedOn", "must be a day of the past ten years"));
        }
        Set<String> open = new HashSet<>();
        instrument.questions().forEach(question -> open.add(question.code()));
        for (int i = 0; i < request.answers().size(); i++) {
            AnswerRequest answer = request.answers().get(i);
            if (!open.remove(answer.question())) {
                errors.add(new FieldError(
                        "riskAssessment.answers[" + i + "].question",
                        "is not a question of this instrument, or is answered twice"));
            }
            if (!instrument.answerSet().contains(answer.answer())) {
                errors.add(new FieldError(
                        "riskAssessment.answers[" + i + "].answer", "is not an answer of this instrument"));
            }
        }
        if (!open.isEmpty()) {
            errors.add(new FieldError("riskAssessment.answers", "must answer every question; don't know is an answer"));
        }
        return errors;
    }

    /** @param highByJudgement whether the referrer judges the risk high, whatever the score */
    public void record(
            WriteTx tx,
            CaseId caseId,
            ReferralId referral,
            AgencyId agency,
            RiskAssessmentRequest request,
            boolean highByJudgement,
            ProtocolView protocol) {
        RiskInstrument instrument = instruments
                .find(request.instrument(), request.version())
                .orElseThrow(() -> new IllegalStateException("an instrument that was not checked"));
        Integer score = score(instrument, request);
        Boolean highByScore =
                score == null ? null : score >= protocol.settings().visibleHighRiskScore();
        tx.insert(new RiskAssessmentRow(
                tx.area(),
                new RiskAssessmentId(tx.newId()),
                1,
                caseId,
                referral,
                agency,
                tx.now(),
                protocol.number(),
                new Confidential<>(instrument.code()),
                new Confidential<>(instrument.version()),
                new Confidential<>(request.completedOn()),
                new Confidential<>(List.copyOf(request.answers())),
                Confidential.ofNullable(score),
                Confidential.ofNullable(highByScore),
                new Confidential<>(highByJudgement)));
    }

    /** The newest of a referral, if it came with one. */
    public Optional<RiskAssessmentView> latest(Tx tx, ReferralId referral) {
        return tx
                .rows(RiskAssessmentRow.class)
                .where("t.referral_id = :referral")
                .bind("referral", referral)
                .tail("ORDER BY t.recorded_at DESC LIMIT 1")
                .list()
                .stream()
                .findFirst()
                .map(RiskAssessmentView::of);
    }

    private static @Nullable Integer score(RiskInstrument instrument, RiskAssessmentRequest request) {
        ScoreRule rule = instrument.scoreRule();
        return rule == null
                ? null
                : rule.score(
                        request.answers().stream().map(AnswerRequest::answer).toList());
    }
}
