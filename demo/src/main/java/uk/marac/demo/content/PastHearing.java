package uk.marac.demo.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import uk.marac.access.Audience;
import uk.marac.action.ActionRequest;
import uk.marac.demo.content.PastWords.Work;
import uk.marac.gate.Actor;
import uk.marac.hearing.OutcomeRequest;
import uk.marac.hearing.OutcomeView;
import uk.marac.id.ListingId;
import uk.marac.meeting.ListingOutcome;
import uk.marac.meeting.RiskSummary;
import uk.marac.meeting.VictimTold;
import uk.marac.research.LineKind;
import uk.marac.research.LineRequest;
import uk.marac.research.ReturnRequest;

/** What is said of a case of the past before and at its meeting. */
record PastHearing(Past past, PastStory stories, PastWords words, PastFollowUp followUp) {

    /** Two agencies look; the others return nothing. */
    void research(PastCase file) {
        Random drawn = stories.drawn(file, 3);
        List<String> asked = new ArrayList<>(Intake.ASKED);
        Collections.shuffle(asked, drawn);
        for (int i = 0; i < 2; i++) {
            String who = asked.get(i);
            ReturnRequest held = drawn.nextBoolean() ? nothing() : line(PastWords.one(words.held(), drawn));
            Instant at = DemoDays.at(DemoDays.workday(file.firstMeeting().day().minusDays(5 - i)), "13:00");
            past.act(at.plusSeconds(60L * drawn.nextInt(120)), file.key() + ".research." + who, () -> {
                var unused = past.area.wiring.researchReturns.put(
                        past.area.as(who), past.area.id, past.listing(file, file.firstMeeting()), null, held);
            });
        }
    }

    void putOff(PastCase file, PastMeeting at, int place) {
        boolean deferred = stories.drawn(file, 4).nextBoolean();
        past.act(
                PastSitting.hears(at, place),
                file.key() + ".putoff",
                () -> conclude(
                        past.listing(file, at),
                        new OutcomeRequest(
                                deferred ? ListingOutcome.DEFERRED : ListingOutcome.NOT_REACHED,
                                deferred ? "Whose word is needed could not come." : "The time had run out.",
                                null,
                                null)));
    }

    void hear(PastCase file, int place) {
        Random drawn = stories.drawn(file, 5);
        List<Work> works = new ArrayList<>(words.actions());
        Collections.shuffle(works, drawn);
        works = works.subList(0, 1 + drawn.nextInt(2));
        Instant at = PastSitting.hears(file.meeting(), place);
        LocalDate day = file.meeting().day();
        for (int i = 0; i < works.size(); i++) {
            Work work = works.get(i);
            LocalDate due = DemoDays.workday(day.plusDays(9L + drawn.nextInt(20)));
            String key = file.key() + ".action." + i;
            past.at(at.plusSeconds(60), key, () -> agree(file, work, due, key));
            followUp.report(key, work, due, drawn.nextInt(100));
        }
        boolean aimed = works.stream().anyMatch(Work::perpetrator);
        RiskSummary summary = new RiskSummary(
                PastWords.one(words.harm(), drawn),
                file.children() > 0 ? "The victim and the children." : "The victim.",
                PastWords.one(words.contributing(), drawn),
                PastWords.one(words.protective(), drawn),
                aimed ? null : "What is under way already must not be crossed.");
        VictimTold told = new VictimTold("Idva", day.plusDays(1), PastWords.one(words.told(), drawn));
        past.act(
                at.plusSeconds(300),
                file.key() + ".outcome",
                () -> conclude(past.listing(file), new OutcomeRequest(ListingOutcome.HEARD, null, summary, told)));
    }

    private UUID agree(PastCase file, Work work, LocalDate due, String key) {
        DemoArea area = past.area;
        return area.wiring.actions.agree(
                area.as("coordinator"),
                area.id,
                past.listing(file),
                new ActionRequest(
                        area.agencyOf(work.owner()),
                        area.person(work.owner()).name(),
                        work.description(),
                        due,
                        work.risk(),
                        work.measure(),
                        work.perpetrator(),
                        null,
                        null),
                Past.once(key));
    }

    private void conclude(ListingId listing, OutcomeRequest outcome) {
        DemoArea area = past.area;
        Actor coordinator = area.as("coordinator");
        OutcomeView now = area.wiring.outcomes.view(coordinator, area.id, listing);
        if (now.outcome() == null) {
            var unused = area.wiring.outcomes.record(coordinator, area.id, listing, now.version(), outcome);
        }
    }

    private static ReturnRequest nothing() {
        return new ReturnRequest(null, true, true, null, List.of(), List.of(), null, null, null, List.of());
    }

    private static ReturnRequest line(String text) {
        return new ReturnRequest(
                null,
                true,
                false,
                Audience.ALL_LISTED,
                List.of(),
                List.of(),
                "In the past six months.",
                null,
                null,
                List.of(new LineRequest(null, LineKind.FACT, text, Audience.ALL_LISTED, List.of(), true)));
    }
}
