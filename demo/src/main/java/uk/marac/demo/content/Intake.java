package uk.marac.demo.content;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.marac.gate.Actor;
import uk.marac.id.CaseId;
import uk.marac.id.ListingId;
import uk.marac.id.MeetingId;
import uk.marac.id.ReferralId;
import uk.marac.matching.Proposal;
import uk.marac.meeting.ListingRequest;
import uk.marac.meeting.MeetingRequest;
import uk.marac.protocol.MeetingKinds;
import uk.marac.referral.ReferralView;
import uk.marac.referral.ScreeningDecision;
import uk.marac.referral.ScreeningRequest;
import uk.marac.referral.SubmittedReferral;
import uk.marac.repeat.DeterminationRequest;
import uk.marac.repeat.RepeatVerdict;

/** Referrals as they come in at the coordinator's office, and the cases that they become. */
final class Intake {
    static final List<String> ASKED =
            List.of("police", "idva-service", "social-care", "housing", "health", "probation");

    final DemoArea area;
    private final ReferralPaper paper;
    private final Map<String, ReferralId> referrals = new HashMap<>();

    Intake(DemoArea area, ReferralPaper paper) {
        this.area = area;
        this.paper = paper;
    }

    void refer(ReferralStory story) {
        SubmittedReferral made = area.wiring.referrals.submit(
                area.as(story.by()), area.id, paper.write(story, area.person(story.by()), area.now()), null);
        referrals.put(story.key(), new ReferralId(made.id()));
        area.wiring.matcher.runNow(area.id);
    }

    /** Accepts a referral; if its people were found to be those of an earlier case, as the repeat that it then is. */
    void accept(String key) {
        Actor coordinator = area.as("coordinator");
        ReferralId id = id(key);
        List<Proposal> same = area.wiring.matches.view(coordinator, area.id, id).proposals();
        if (!same.isEmpty()) {
            area.wiring.repeats.determine(
                    coordinator,
                    area.id,
                    id,
                    view(key).version(),
                    new DeterminationRequest(
                            RepeatVerdict.REPEAT,
                            same.get(0).earlierCase(),
                            "The injunction is to carry a power of arrest, and somebody answers for it by name.",
                            null,
                            null));
        }
        var unused = area.wiring.screening.screen(
                coordinator,
                area.id,
                id,
                view(key).version(),
                new ScreeningRequest(ScreeningDecision.ACCEPT, "Meets the threshold.", List.of(), null));
    }

    MeetingId planMeeting(Instant startsAt) {
        return new MeetingId(area.wiring.meetings.plan(
                area.as("coordinator"),
                area.id,
                new MeetingRequest(
                        MeetingKinds.MARAC,
                        startsAt,
                        "Civic Centre, committee room 2",
                        ASKED.stream().map(area::agencyOf).toList(),
                        null),
                null));
    }

    ListingId list(MeetingId meeting, String key) {
        return new ListingId(area.wiring.listings.add(
                area.as("coordinator"), area.id, meeting, new ListingRequest(caseOf(key), null, null), null));
    }

    private CaseId caseOf(String key) {
        return view(key).caseId();
    }

    private ReferralView view(String key) {
        return area.wiring.referrals.view(area.as("coordinator"), area.id, id(key));
    }

    private ReferralId id(String key) {
        return Objects.requireNonNull(referrals.get(key), key);
    }
}
