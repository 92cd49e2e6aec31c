package uk.marac.risk;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.ReferralId;
import uk.marac.id.RiskAssessmentId;
import uk.marac.protocol.ProtocolView;
import uk.marac.vault.Confidential;

/** Keeps the answers to risk instruments; each stays as it was given. */
public final class RiskAssessments {

    private final RiskInstruments instruments;

    public RiskAssessments(RiskInstruments instruments) {
        this.instruments = instruments;
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
        RiskAssessmentId id = new RiskAssessmentId(tx.newId());
        insert(tx, id, caseId, referral, agency, request, highByJudgement, false, protocol);
    }

    /** One that an agency adds to a case that was referred: risk changes, and what was said of it before stays. */
    public void add(
            WriteTx tx,
            RiskAssessmentId id,
            CaseId caseId,
            ReferralId referral,
            AgencyId agency,
            RiskAssessmentRequest request,
            ProtocolView protocol) {
        insert(tx, id, caseId, referral, agency, request, false, true, protocol);
    }

    /**
     * The newest that a referral itself brought, if it came with one. What others added to the case is not the referrer's to
     * find there.
     */
    public Optional<RiskAssessmentView> latest(Tx tx, ReferralId referral) {
        return tx
                .rows(RiskAssessmentRow.class)
                .where("t.referral_id = :referral")
                .bind("referral", referral)
                .tail("ORDER BY t.recorded_at DESC, t.id")
                .list()
                .stream()
                .filter(row -> !row.isFurther())
                .findFirst()
                .map(RiskAssessmentView::of);
    }

    /** All of a case, the newest first. */
    public List<RiskAssessmentView> of(Tx tx, CaseId id) {
        return tx
                .rows(RiskAssessmentRow.class)
                .where("t.case_id = :case")
                .bind("case", id)
                .tail("ORDER BY t.recorded_at DESC, t.id")
                .list()
                .stream()
                .map(RiskAssessmentView::of)
                .toList();
    }

    private void insert(
            WriteTx tx,
            RiskAssessmentId id,
            CaseId caseId,
            ReferralId referral,
            AgencyId agency,
            RiskAssessmentRequest request,
            boolean highByJudgement,
            boolean further,
            ProtocolView protocol) {
        RiskInstrument instrument = instruments
                .find(request.instrument(), request.version())
                .orElseThrow(() -> new IllegalStateException("an instrument that was not checked"));
        Integer score = score(instrument, request);
        Boolean highByScore =
                score == null ? null : score >= protocol.settings().visibleHighRiskScore();
        ProfessionalSection professional = request.professional();
        tx.insert(new RiskAssessmentRow(
                tx.area(),
                id,
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
                new Confidential<>(highByJudgement || (professional != null && professional.judgesHigh())),
                Confidential.ofNullable(request.grading()),
                Confidential.ofNullable(professional),
                Confidential.ofNullable(request.youngPerson()),
                new Confidential<>(further)));
    }

    private static @Nullable Integer score(RiskInstrument instrument, RiskAssessmentRequest request) {
        ScoreRule rule = instrument.scoreRule();
        return rule == null
                ? null
                : rule.score(
                        request.answers().stream().map(AnswerRequest::answer).toList());
    }
}
