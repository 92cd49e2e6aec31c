package uk.marac.demo.content;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;

/** The meeting that is still to come: its agenda is out, its research is coming in, and new referrals wait already. */
final class ComingMeeting {
    private static final int PLANNED = 3;
    private static final int CARRIED_OVER = 4;
    private static final List<String> QUICK = List.of("police", "idva-service", "housing");

    private final DemoArea area;
    private final DemoDays days;
    private final Intake intake;
    private final Map<String, ListingId> listings = new LinkedHashMap<>();
    private @Nullable MeetingId meeting;

    ComingMeeting(DemoArea area, DemoDays days, Intake intake) {
        this.area = area;
        this.days = days;
        this.intake = intake;
    }

    /** @param deferred keys of the cases that the last meeting put off */
    void plan(Timeline timeline, List<String> deferred) {
        timeline.at(days.at(PLANNED, "09:15"), () -> meeting = intake.planMeeting(DemoDays.at(days.coming(), "10:00")));
        timeline.at(days.at(CARRIED_OVER, "09:00"), () -> deferred.forEach(this::list));
        for (ReferralStory story : Stories.referrals("ashmere-new-referrals")) {
            timeline.at(days.at(story.day(), "10:40"), () -> intake.refer(story));
            timeline.at(days.at(story.day(), "14:50"), () -> {
                intake.accept(story.key());
                list(story.key());
            });
        }
        for (ReferralStory story : Stories.referrals("ashmere-waiting")) {
            timeline.at(days.at(story.day(), "15:40"), () -> intake.refer(story));
        }
        LocalDate last = days.lastWorkday();
        Agenda agenda = new Agenda(area);
        timeline.at(DemoDays.at(last, "09:10"), () -> agenda.close(meeting()));
        timeline.at(DemoDays.at(last, "11:20"), () -> agenda.circulate(meeting()));
        ResearchRound research = new ResearchRound(area);
        List<HearingStory> known = Stories.hearings("ashmere-new-research");
        for (int i = 0; i < QUICK.size(); i++) {
            String who = QUICK.get(i);
            timeline.at(
                    DemoDays.at(last, "13:00").plusSeconds(3600L * i),
                    () -> known.forEach(story -> research.answer(who, meeting(), listing(story), story)));
        }
    }

    private void list(String key) {
        listings.put(key, intake.list(meeting(), key));
    }

    private ListingId listing(HearingStory story) {
        return Objects.requireNonNull(listings.get(story.key()), story.key());
    }

    private MeetingId meeting() {
        return Objects.requireNonNull(meeting);
    }
}
