package uk.marac.protocol;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The local rules of an area. Verdicts and figures name the version that made them.
 *
 * @param repeatWindowMonths how long after the anchor an incident makes a repeat; the anniversary counts
 * @param visibleHighRiskScore the yes-answers from which the score alone shows high risk; a score never rejects
 * @param slotMinutes time for one case
 * @param meetingMinutes time for all cases of one meeting
 * @param referralCutOffDays until how many days before a regular meeting a referral is in time for it
 * @param circulationDays how many days before it its agenda is to be out
 * @param actionMonths how far ahead an action may be due at most; 12 where a version of before does not say
 * @param figureTargets what figures are held against; the usual where a version of before does not say
 * @param actionKinds kinds of action that the area adds to those of every area
 * @param steeringAfterDays so long overdue, an action goes onto the steering group's list; 28 where a version of before
 *     does not say
 * @param steeringAfterMeetings so often read out when it was overdue, it goes there too; 2 where a version of before
 *     does not say
 * @param riskInstruments codes of the instruments that the area accepts; all where it names none
 * @param equalitySchemes codes for equality that the area has beside the product's own
 * @param breakGlassHours how long an emergency opening lasts
 * @param caseNumberPrefix letters before the running number of a case
 * @param meetingKinds what an area holds beside MARAC and emergency meetings; none where a version of before does not say
 * @param draftDays how long a draft of a referral is kept that nobody saves again; 30 where a version of before does not say
 * @param adultWomen who live in the area, by the last census or estimate; null where the area does not say
 * @param meetingCycle how often the regular meeting is held, and how days before it are counted; monthly and in all days where a
 *     version of before does not say
 * @param emailDomains where members' addresses may be, in lower case and whole; any where none is named
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
        @Valid FigureTargets figureTargets,
        @Size(max = 100) List<@NotNull @Valid ActionKind> actionKinds,
        @Min(1) @Max(365) Integer steeringAfterDays,
        @Min(1) @Max(24) Integer steeringAfterMeetings,
        @Size(max = 20) List<@NotNull @Valid OwnMeetingKind> meetingKinds,
        @Size(max = 100) List<@NotNull @Pattern(regexp = "[a-z0-9-]+(\\.[a-z0-9-]+)+") String> emailDomains,
        @Size(max = 40) List<@NotNull @Pattern(regexp = "[A-Z][A-Z0-9_]{0,39}") String> riskInstruments,
        @Size(max = 40) List<@NotNull @Valid CodeScheme> equalitySchemes,
        @Min(1) @Max(365) Integer draftDays,
        @Nullable @Min(1) @Max(50_000_000) Integer adultWomen,
        @Valid MeetingCycle meetingCycle) {

    private static final int USUAL_ACTION_MONTHS = 12;
    private static final int USUAL_STEERING_DAYS = 28;
    private static final int USUAL_STEERING_MEETINGS = 2;
    private static final int USUAL_CIRCULATION_DAYS = 8;
    private static final int USUAL_DRAFT_DAYS = 30;

    public OperatingProtocol {
        actionMonths = Objects.requireNonNullElse(actionMonths, USUAL_ACTION_MONTHS);
        figureTargets = Objects.requireNonNullElse(figureTargets, FigureTargets.USUAL);
        actionKinds = Objects.requireNonNullElse(actionKinds, List.of());
        steeringAfterDays = Objects.requireNonNullElse(steeringAfterDays, USUAL_STEERING_DAYS);
        steeringAfterMeetings = Objects.requireNonNullElse(steeringAfterMeetings, USUAL_STEERING_MEETINGS);
        meetingKinds = Objects.requireNonNullElse(meetingKinds, List.of());
        emailDomains = Objects.requireNonNullElse(emailDomains, List.of());
        riskInstruments = Objects.requireNonNullElse(riskInstruments, List.of());
        equalitySchemes = Objects.requireNonNullElse(equalitySchemes, List.of());
        meetingCycle = Objects.requireNonNullElse(meetingCycle, MeetingCycle.usual(circulationDays));
        draftDays = Objects.requireNonNullElse(draftDays, USUAL_DRAFT_DAYS);
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
                USUAL_CIRCULATION_DAYS,
                3,
                caseNumberPrefix,
                "DHR",
                USUAL_ACTION_MONTHS,
                FigureTargets.USUAL,
                List.of(),
                USUAL_STEERING_DAYS,
                USUAL_STEERING_MEETINGS,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                USUAL_DRAFT_DAYS,
                null,
                MeetingCycle.usual(USUAL_CIRCULATION_DAYS));
    }

    /** The area's own kind of that code. */
    public Optional<OwnMeetingKind> meetingKind(String code) {
        return meetingKinds.stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    /** Codes of the kinds of meeting after which a case that was heard needs no MARAC any more. */
    public Set<String> kindsThatSettle() {
        return Stream.concat(
                        Stream.of(MeetingKinds.MARAC, MeetingKinds.EMERGENCY),
                        meetingKinds.stream()
                                .filter(OwnMeetingKind::inPlaceOfMarac)
                                .map(OwnMeetingKind::code))
                .collect(Collectors.toUnmodifiableSet());
    }
}
