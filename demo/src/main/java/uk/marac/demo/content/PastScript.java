package uk.marac.demo.content;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import uk.marac.demo.content.PastArea.Told;
import uk.marac.meeting.ListingOutcome;

/** Writes what happens in an area's past, act by act. */
final class PastScript {
    private static final int FORTNIGHT = 11;
    private static final int MONTH = 23;

    private final Past past;
    private final PastPlan plan;
    private final PastIntake intake;
    private final PastHearing hearing;
    private final PastFollowUp followUp;

    PastScript(PastArea area, DemoDays days, Past past, long seed) {
        PastWords words = PastWords.read();
        long own = seed * 1000 + area.area().hashCode();
        PastStory stories = new PastStory(new PastPeople(past.area.name(), days.opened(), words, own), words, own);
        this.past = past;
        this.plan = PastPlan.of(area, days, area.fortnightly() ? told() : Told.NOTHING, own);
        this.followUp = new PastFollowUp(past);
        this.intake = new PastIntake(
                past, stories, new PastJudgement(past, stories), area.fortnightly() ? FORTNIGHT : MONTH, own);
        this.hearing = new PastHearing(past, stories, words, followUp);
    }

    List<PastStep> steps() {
        plan.cases().forEach(this::refer);
        plan.meetings().forEach(this::hold);
        return past.steps();
    }

    private void refer(PastCase file) {
        LocalDate referredOn = intake.plan(file);
        if (file.becomesCase()) {
            if (!file.meeting().emergency()) {
                hearing.research(file);
            }
            followUp.flag(file);
            followUp.close(file, referredOn);
        }
    }

    private void hold(PastMeeting meeting) {
        List<PastCase> agenda = new ArrayList<>();
        plan.cases().stream()
                .filter(PastCase::becomesCase)
                .filter(file -> file.meeting().equals(meeting) || meeting.equals(file.putOffAt()))
                .forEach(agenda::add);
        for (int place = 0; place < agenda.size(); place++) {
            PastCase file = agenda.get(place);
            if (meeting.equals(file.putOffAt())) {
                hearing.putOff(file, meeting, place);
                intake.list(file, file.meeting(), PastSitting.hears(meeting, agenda.size() + 2));
            } else {
                hearing.hear(file, place);
            }
        }
        new PastSitting(past, meeting).plan(agenda.size());
    }

    /** What the meeting that was held, which is told by hand, adds to the year that ends with it. */
    private static Told told() {
        List<String> heard = Stories.hearings("ashmere-hearings").stream()
                .filter(story -> story.outcome() == ListingOutcome.HEARD)
                .map(HearingStory::key)
                .toList();
        List<ReferralStory> stories = Stories.referrals("ashmere-referrals").stream()
                .filter(story -> heard.contains(story.key()))
                .toList();
        return new Told(
                stories.size(),
                (int) stories.stream()
                        .filter(story -> !story.by().equals("police"))
                        .count(),
                stories.stream().mapToInt(story -> story.children().size()).sum());
    }
}
