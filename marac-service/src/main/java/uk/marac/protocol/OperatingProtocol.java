package uk.marac.protocol;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Objects;

/**
 * The local rules of an area. Verdicts and figures name the version that made them.
 *
 * @param repeatWindowMonths how long after the anchor an incident makes a repeat; the anniversary counts
 * @param visibleHighRiskScore the yes-answers from which the score alone shows high risk; a score never rejects
 * @param slotMinutes time for one case
 * @param meetingMinutes time for all cases of one meeting
 * @param actionMonths how far ahead an action may be due at most; 12 where a version of before does not say
 * @param figureTargets what figures are held against; the usual where a version of before does not say
 * @param breakGlassHours how long an emergency opening lasts
 * @param caseNumberPrefix letters before the running number of a case
 */
public record OperatingProtocol(
        @Min(1) @Max(60) int repeatWindowMonths,
        @NotNull RepeatAnchor repeatAnchor,
        @NotNull RepeatIncidentTest repeatIncidentTest,
        @Min(1) @Max(100) int visibleHighRiskScore,
        @Min(1) @Max(120) int slotMinutes,
        @Min(10) @Max(1440) int meetingMinutes,
        @Min(0) @Max(60) int referralCutOffDays,
        @Min(0) @Max(60) int circulationDays,
        @Min(1) @Max(24) int breakGlassHours,
        @NotNull @Pattern(regexp = "[A-Z]{1,6}") String caseNumberPrefix,
        @NotNull @Pattern(regexp = "DHR|DARDR") String deathReviewLabel,
        @Min(1) @Max(24) Integer actionMonths,
        @Valid FigureTargets figureTargets) {

    private static final int USUAL_ACTION_MONTHS = 12;

    public OperatingProtocol {
        actionMonths = Objects.requireNonNullElse(actionMonths, USUAL_ACTION_MONTHS);
        figureTargets = Objects.requireNonNullElse(figureTargets, FigureTargets.USUAL);
    }

    /** What holds until an area says otherwise. */
    public static OperatingProtocol usual(String caseNumberPrefix) {
        return new OperatingProtocol(
                12,
                RepeatAnchor.LAST_REFERRAL,
                RepeatIncidentTest.ANY_ABUSE,
                14,
                12,
                240,
                10,
                8,
                3,
                caseNumberPrefix,
                "DHR",
                USUAL_ACTION_MONTHS,
                FigureTargets.USUAL);
    }
}
