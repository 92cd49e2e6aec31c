package uk.marac.demo.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Actor;
import uk.marac.meeting.EmergencyRequest;
import uk.marac.meeting.ListingRequest;
import uk.marac.referral.ReferralRequest;
import uk.marac.referral.ScreeningDecision;
import uk.marac.referral.ScreeningRequest;
import uk.marac.referral.WithdrawalRequest;

/** How a referral of the past comes in, and onto an agenda. */
record PastIntake(Past past, PastStory stories, PastJudgement judgement, int days, long seed) {
    /** So that a meeting of four hours has time for as many as there are. */
    private static final int SLOT = 9;

    private static final int LAST = 14;

    /** @return the day on which it came in */
    LocalDate plan(PastCase file) {
        Random drawn = stories.drawn(file, 2);
        PastMeeting meeting = file.firstMeeting();
        LocalDate day = DemoDays.workday(meeting.day().minusDays(meeting.emergency() ? 4 : LAST + drawn.nextInt(days)));
        Instant came = DemoDays.at(day, "09:15").plusSeconds(60L * drawn.nextInt(100));
        refer(file, came);
        switch (file.course()) {
            case ACCEPTED -> take(file, meeting.emergency() ? came.plusSeconds(1800) : afternoon(day, drawn), 1);
            case RETURNED_THEN_ACCEPTED -> {
                LocalDate next = DemoDays.workday(day.plusDays(1));
                returned(file, DemoDays.at(day, "12:00"), DemoDays.at(next, "14:00"));
                take(file, afternoon(next, drawn), 3);
            }
            case WITHDRAWN -> past.act(afternoon(day, drawn), file.key() + ".withdraw", () -> withdraw(file));
            case REDIRECTED ->
                past.act(
                        afternoon(day, drawn),
                        file.key() + ".redirect",
                        () -> screen(file, 1, ScreeningDecision.REDIRECT, "Below the threshold.", "Idva outreach"));
        }
        return day;
    }

    private void refer(PastCase file, Instant at) {
        DemoArea area = past.area;
        String key = file.key() + ".refer";
        past.at(at, key, () -> area.wiring
                .referrals
                .submit(area.as(file.by()), area.id, paper(file), Past.once(key))
                .id());
        match(file, at, key);
        if (file.repeat() && file.by().equals("police")) {
            judgement.log(file, at.minusSeconds(600));
        }
    }

    /** As the service's own matcher does every second; whichever comes first. */
    private void match(PastCase file, Instant at, String after) {
        past.act(at, after + ".match", () -> past.area.wiring.matcher.runNow(past.area.id, past.referral(file)));
    }

    private void take(PastCase file, Instant at, int version) {
        DemoArea area = past.area;
        past.at(at, file.key() + ".read", () -> area.wiring
                .referrals
                .view(area.as("coordinator"), area.id, past.referral(file))
                .caseId()
                .value());
        past.act(at.plusSeconds(60), file.key() + ".judge", () -> judgement.determine(file));
        past.act(
                at.plusSeconds(120),
                file.key() + ".accept",
                () -> screen(file, version, ScreeningDecision.ACCEPT, "Meets the threshold.", null));
        if (file.meeting().emergency()) {
            emergency(file, at.plusSeconds(180));
        } else {
            list(file, file.firstMeeting(), at.plusSeconds(180));
        }
        if (file.repeat() && file.by().equals("police")) {
            judgement.answer(file, at.plusSeconds(240));
        }
    }

    void list(PastCase file, PastMeeting meeting, Instant at) {
        DemoArea area = past.area;
        String key = file.key() + Past.listed(file, meeting);
        past.at(
                at,
                key,
                () -> area.wiring.listings.add(
                        area.as("coordinator"),
                        area.id,
                        past.meeting(meeting),
                        new ListingRequest(past.caseOf(file), SLOT, null),
                        Past.once(key)));
    }

    private void emergency(PastCase file, Instant at) {
        DemoArea area = past.area;
        String key = file.meeting().key(area.code) + ".plan";
        past.at(
                at,
                key,
                () -> area.wiring.meetings.planEmergency(
                        area.as("coordinator"),
                        area.id,
                        past.caseOf(file),
                        new EmergencyRequest(
                                PastSitting.opens(file.meeting()),
                                "By video",
                                Intake.ASKED.stream().map(area::agencyOf).toList(),
                                null,
                                "The perpetrator was released and has asked where the victim is."),
                        Past.once(key)));
        past.at(at, file.key() + ".list", () -> area.wiring
                .agendas
                .view(area.as("coordinator"), area.id, past.meeting(file.meeting()))
                .view()
                .items()
                .get(0)
                .listing()
                .value());
    }

    private void returned(PastCase file, Instant back, Instant again) {
        DemoArea area = past.area;
        past.act(
                back,
                file.key() + ".return",
                () -> screen(file, 1, ScreeningDecision.RETURN, "Who lives in the home is not clear.", null));
        String key = file.key() + ".again";
        past.act(again, key, () -> {
            Actor referrer = area.as(file.by());
            var unused = area.wiring.referrals.resubmit(referrer, area.id, past.referral(file), 2, paper(file));
        });
        match(file, again, key);
    }

    private void withdraw(PastCase file) {
        DemoArea area = past.area;
        var unused = area.wiring.screening.withdraw(
                area.as(file.by()),
                area.id,
                past.referral(file),
                1,
                new WithdrawalRequest("Sent in error; no incident."));
    }

    private void screen(
            PastCase file, int version, ScreeningDecision decision, String reason, @Nullable String elsewhere) {
        DemoArea area = past.area;
        List<String> missing = decision == ScreeningDecision.RETURN ? List.of("Who lives in the home.") : List.of();
        var unused = area.wiring.screening.screen(
                area.as("coordinator"),
                area.id,
                past.referral(file),
                version,
                new ScreeningRequest(decision, reason, missing, elsewhere));
    }

    private ReferralRequest paper(PastCase file) {
        DemoArea area = past.area;
        return new ReferralPaper(seed * 31 + Objects.hash(file.key()))
                .write(stories.of(file), area.person(file.by()), area.now());
    }

    private static Instant afternoon(LocalDate day, Random drawn) {
        return DemoDays.at(day, "15:00").plusSeconds(60L * drawn.nextInt(100));
    }
}
