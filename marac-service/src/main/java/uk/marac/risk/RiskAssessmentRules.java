package uk.marac.risk;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.marac.protocol.OperatingProtocol;
import uk.marac.web.FieldErrors;

/** What the answers to an instrument must satisfy. No score and no grade is ever a reason to refuse them. */
public final class RiskAssessmentRules {

    private static final int OLDEST = 10;

    private final RiskInstruments instruments;

    public RiskAssessmentRules(RiskInstruments instruments) {
        this.instruments = instruments;
    }

    /**
     * Bears an assessment in which something is not said yet.
     *
     * @param at the path of the assessment in the request, with its dot
     */
    public void check(
            String at, RiskAssessmentRequest request, LocalDate today, OperatingProtocol protocol, FieldErrors errors) {
        day(at + "completedOn", request.completedOn(), today, errors);
        people(at, request, today, errors);
        if (request.instrument() == null || request.version() == null) {
            return;
        }
        RiskInstrument instrument =
                instruments.find(request.instrument(), request.version()).orElse(null);
        if (instrument == null) {
            errors.wrong(at + "instrument", "is not an instrument in this version");
            return;
        }
        if (!RiskInstruments.accepts(protocol, instrument.code())) {
            errors.wrong(at + "instrument", "is not an instrument that this area accepts");
        }
        if (instrument.asks(RiskSection.GRADING)) {
            errors.require(at + "grading", request.grading(), "this instrument is graded by who asked");
        }
        if (instrument.asks(RiskSection.YOUNG_PERSON)) {
            errors.require(at + "youngPerson", request.youngPerson(), "this instrument asks for it");
        }
        if (request.answers() != null) {
            answers(at + "answers", request.answers(), instrument, errors);
        }
    }

    private static void answers(String at, List<AnswerRequest> answers, RiskInstrument instrument, FieldErrors errors) {
        Set<String> open = new HashSet<>();
        instrument.questions().forEach(question -> open.add(question.code()));
        for (int i = 0; i < answers.size(); i++) {
            AnswerRequest answer = answers.get(i);
            if (answer == null || answer.question() == null) {
                continue;
            }
            if (!open.remove(answer.question())) {
                errors.wrong(at + "[" + i + "].question", "is not a question of this instrument, or is answered twice");
            }
            if (answer.answer() != null && !instrument.answerSet().contains(answer.answer())) {
                errors.wrong(at + "[" + i + "].answer", "is not an answer of this instrument");
            }
        }
        if (!open.isEmpty()) {
            errors.lacks(at, "must answer every question; don't know is an answer");
        }
    }

    private static void people(String at, RiskAssessmentRequest request, LocalDate today, FieldErrors errors) {
        Grading grading = request.grading();
        if (grading != null
                && grading.officer() != null
                && grading.supervisor() != null
                && grading.supervisor().compareTo(grading.officer()) < 0) {
            errors.require(
                    at + "grading.supervisorReason",
                    grading.supervisorReason(),
                    "say why the grade is below the officer's, which still counts");
        }
        YoungPersonSection young = request.youngPerson();
        if (young == null || young.referredToSocialCare() == null) {
            return;
        }
        if (young.referredToSocialCare()) {
            errors.require(at + "youngPerson.referredOn", young.referredOn(), "say when it was referred");
        } else {
            errors.require(
                    at + "youngPerson.whyNotReferred",
                    young.whyNotReferred(),
                    "say why children's social care has no referral");
        }
        day(at + "youngPerson.referredOn", young.referredOn(), today, errors);
    }

    private static void day(String field, @Nullable LocalDate day, LocalDate today, FieldErrors errors) {
        if (day != null && (day.isAfter(today) || day.isBefore(today.minusYears(OLDEST)))) {
            errors.wrong(field, "must be a day of the past ten years");
        }
    }
}
