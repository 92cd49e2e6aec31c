package uk.marac.demo.content;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.marac.id.MeetingId;

/**
 * An area with a few cases of its own, one of them of people who are before the other area too: neither sees the other.
 */
final class OtherArea {
    private static final int PLANNED = 1;

    private final DemoDays days;
    private final Intake intake;
    private @Nullable MeetingId meeting;

    OtherArea(DemoDays days, Intake intake) {
        this.days = days;
        this.intake = intake;
    }

    void plan(Timeline timeline) {
        timeline.at(days.at(PLANNED, "12:00"), () -> meeting = intake.planMeeting(DemoDays.at(days.coming(), "14:00")));
        for (ReferralStory story : Stories.referrals("northfold-referrals")) {
            timeline.at(days.at(story.day(), "11:30"), () -> intake.refer(story));
            timeline.at(days.at(story.day(), "16:10"), () -> {
                intake.accept(story.key());
                var unused = intake.list(Objects.requireNonNull(meeting), story.key());
            });
        }
    }
}
