package uk.marac.transfer;

import org.jspecify.annotations.Nullable;
import uk.marac.access.Audience;
import uk.marac.risk.AnswerRequest;
import uk.marac.risk.Grading;
import uk.marac.risk.ProfessionalSection;
import uk.marac.risk.RiskAssessmentView;
import uk.marac.risk.YoungPersonSection;

/** Papers of risk assessments, for all whom the case is before. */
final class RiskPapers {

    private RiskPapers() {}

    static Paper of(RiskAssessmentView risk, PaperAgencies names) {
        PaperLines lines = new PaperLines()
                .say("instrument", risk.instrument() + " " + risk.version())
                .say("completed on", risk.completedOn())
                .say("score", risk.score())
                .say("grade", risk.grade())
                .say("high by judgement", risk.highByJudgement());
        graded(lines, risk.grading());
        added(lines, risk.professional());
        youngPerson(lines, risk.youngPerson());
        risk.answers().forEach(answer -> answered(lines, answer));
        return new Paper(
                PaperKind.RISK_ASSESSMENT,
                risk.id().toString(),
                risk.agency(),
                names.name(risk.agency()),
                risk.recordedAt(),
                Audience.ALL_LISTED,
                lines.list());
    }

    private static void answered(PaperLines lines, AnswerRequest answer) {
        String source = answer.source() == null ? "" : " (" + answer.source() + ")";
        lines.say(answer.question(), answer.answer() + source);
    }

    private static void graded(PaperLines lines, @Nullable Grading grading) {
        if (grading != null) {
            lines.say("officer's grade", grading.officer())
                    .say("officer's reason", grading.officerReason())
                    .say("supervisor's grade", grading.supervisor())
                    .say("supervisor's reason", grading.supervisorReason());
        }
    }

    private static void added(PaperLines lines, @Nullable ProfessionalSection section) {
        if (section != null) {
            lines.say("other information", section.otherInformation())
                    .say("weapons", section.weapons())
                    .say("which weapons", section.weaponsDetail())
                    .say("victim's priorities", section.victimsPriorities())
                    .say("reason of judgement", section.judgementReason())
                    .say("what changed", section.whatChanged());
        }
    }

    private static void youngPerson(PaperLines lines, @Nullable YoungPersonSection section) {
        if (section != null) {
            lines.say("band", section.band())
                    .say("referred to social care", section.referredToSocialCare())
                    .say("referred on", section.referredOn())
                    .say("why not referred", section.whyNotReferred());
        }
    }
}
