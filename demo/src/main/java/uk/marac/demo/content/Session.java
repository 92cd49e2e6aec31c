package uk.marac.demo.content;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.marac.attendance.AttendanceRequest;
import uk.marac.attendance.AttendanceStatus;
import uk.marac.attendance.Attendee;
import uk.marac.attendance.DeclarationRequest;
import uk.marac.attendance.DeclarationText;
import uk.marac.hearing.OutcomeRequest;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;
import uk.marac.meeting.VictimTold;
import uk.marac.minutes.MinutesRequest;

/** The hours of a meeting: who came, who signed, and what came of each case. */
record Session(DemoArea area, LocalDate day) {
    private static final List<String> PRESENT =
            List.of("coordinator", "chair", "police", "idva-service", "idva", "social-care", "housing");

    void sign(MeetingId meeting) {
        for (String who : PRESENT) {
            area.wiring.declarations.sign(
                    area.as(who), area.id, meeting, new DeclarationRequest(DeclarationText.VERSION));
        }
        record(meeting, "probation", AttendanceStatus.APOLOGIES, List.of(), null);
    }

    void open(MeetingId meeting) {
        area.wiring.sittings.open(area.as("chair"), area.id, meeting);
        record(meeting, "coordinator", AttendanceStatus.PRESENT, List.of("coordinator"), null);
        record(meeting, "police", AttendanceStatus.PRESENT, List.of("chair", "police"), null);
        record(meeting, "idva-service", AttendanceStatus.PRESENT, List.of("idva-service", "idva"), null);
        record(meeting, "social-care", AttendanceStatus.PRESENT, List.of("social-care"), null);
        record(meeting, "housing", AttendanceStatus.PRESENT, List.of("housing"), null);
        record(meeting, "health", AttendanceStatus.INFORMATION_SENT, List.of(), day.minusDays(3));
    }

    void conclude(ListingId listing, HearingStory story) {
        HearingStory.Told told = story.victimTold();
        var unused = area.wiring.outcomes.record(
                area.as("coordinator"),
                area.id,
                listing,
                area.wiring
                        .outcomes
                        .view(area.as("coordinator"), area.id, listing)
                        .version(),
                new OutcomeRequest(
                        Objects.requireNonNull(story.outcome()),
                        story.reason(),
                        story.riskSummary(),
                        told == null ? null : new VictimTold(told.by(), day.plusDays(told.day()), told.howSafely())));
    }

    void close(MeetingId meeting) {
        area.wiring.sittings.close(area.as("chair"), area.id, meeting);
    }

    void issueMinutes(MeetingId meeting) {
        var unused = area.wiring.minutes.issue(
                area.as("coordinator"),
                area.id,
                meeting,
                new MinutesRequest("The next meeting begins half an hour later.", null),
                null);
    }

    private void record(
            MeetingId meeting,
            String agency,
            AttendanceStatus status,
            List<String> people,
            @Nullable LocalDate received) {
        boolean present = status == AttendanceStatus.PRESENT;
        var unused = area.wiring.attendance.record(
                area.as("coordinator"),
                area.id,
                meeting,
                area.agencyOf(agency),
                null,
                new AttendanceRequest(
                        status,
                        people.stream()
                                .map(area::person)
                                .map(who -> new Attendee(who.name(), who.id(), null, false, false))
                                .toList(),
                        present ? area.now().truncatedTo(ChronoUnit.MINUTES) : null,
                        null,
                        received));
    }
}
