package uk.marac.demo.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;
import uk.marac.meeting.ListingOutcome;

/** A meeting from its planning to what became of its actions. */
final class HeldMeeting {
    private static final int PLANNED = -45;
    private static final int AGENDA_CLOSED = -10;
    private static final int AGENDA_SENT = -8;
    private static final int FIRST_RETURN = -7;
    private static final int MINUTES = 4;
    private static final String OPENS = "10:00";

    private final DemoArea area;
    private final DemoDays days;
    private final Intake intake;
    private final List<ReferralStory> referrals = Stories.referrals("ashmere-referrals");
    private final List<HearingStory> hearings = Stories.hearings("ashmere-hearings");
    private final Map<String, ListingId> listings = new LinkedHashMap<>();
    private @Nullable MeetingId meeting;

    HeldMeeting(DemoArea area, DemoDays days, Intake intake) {
        this.area = area;
        this.days = days;
        this.intake = intake;
    }

    void plan(Timeline timeline) {
        LocalDate day = days.held();
        Instant opens = DemoDays.at(day, OPENS);
        timeline.at(days.at(PLANNED, "09:00"), () -> meeting = intake.planMeeting(opens));
        for (ReferralStory story : referrals) {
            timeline.at(days.at(story.day(), "10:20"), () -> intake.refer(story));
            timeline.at(days.at(story.day(), "14:30"), () -> take(story.key()));
        }
        Agenda agenda = new Agenda(area);
        timeline.at(days.at(AGENDA_CLOSED, "09:30"), () -> agenda.close(meeting()));
        timeline.at(days.at(AGENDA_SENT, "11:00"), () -> agenda.circulate(meeting()));
        ResearchRound research = new ResearchRound(area);
        for (int i = 0; i < Intake.ASKED.size(); i++) {
            String who = Intake.ASKED.get(i);
            timeline.at(
                    days.at(FIRST_RETURN + i, "15:00"),
                    () -> hearings.forEach(story -> research.answer(who, meeting(), listing(story), story)));
        }
        Session session = new Session(area, day);
        timeline.at(DemoDays.at(day, "09:40"), () -> session.sign(meeting()));
        timeline.at(opens, () -> session.open(meeting()));
        ActionRound actions = new ActionRound(area, days);
        for (int i = 0; i < hearings.size(); i++) {
            HearingStory story = hearings.get(i);
            Instant heardAt = opens.plusSeconds(600L + 900L * i);
            timeline.at(heardAt, () -> {
                actions.agree(listing(story), story);
                session.conclude(listing(story), story);
            });
        }
        timeline.at(DemoDays.at(day, "13:00"), () -> session.close(meeting()));
        timeline.at(days.at(MINUTES, "11:15"), () -> session.issueMinutes(meeting()));
        actions.follow(timeline, hearings);
    }

    /** Keys of the cases that the next meeting has to hear first. */
    List<String> deferred() {
        return hearings.stream()
                .filter(story -> story.outcome() == ListingOutcome.DEFERRED)
                .map(HearingStory::key)
                .toList();
    }

    private void take(String key) {
        intake.accept(key);
        listings.put(key, intake.list(meeting(), key));
    }

    private ListingId listing(HearingStory story) {
        return Objects.requireNonNull(listings.get(story.key()), story.key());
    }

    private MeetingId meeting() {
        return Objects.requireNonNull(meeting);
    }
}
