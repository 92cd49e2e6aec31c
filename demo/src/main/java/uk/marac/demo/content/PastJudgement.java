package uk.marac.demo.content;

import java.time.Instant;
import java.util.EnumSet;
import uk.marac.flag.IncidentAnswerRequest;
import uk.marac.flag.IncidentKind;
import uk.marac.flag.IncidentRequest;
import uk.marac.gate.Actor;
import uk.marac.id.FlagId;
import uk.marac.id.IncidentId;
import uk.marac.referral.IncidentBasis;
import uk.marac.repeat.DeterminationRequest;
import uk.marac.repeat.EarlierCaseView;
import uk.marac.repeat.RepeatVerdict;
import uk.marac.repeat.RepeatView;

/** What the coordinator makes of people who were there before, and of incidents that the police log against their flag. */
record PastJudgement(Past past, PastStory stories) {

    /** As the rule proposes; which of the earlier cases it is of, the newest that makes it so. */
    void determine(PastCase file) {
        DemoArea area = past.area;
        Actor coordinator = area.as("coordinator");
        RepeatView found = area.wiring.repeats.view(coordinator, area.id, past.referral(file));
        RepeatVerdict proposed = found.proposed();
        if (found.earlierCases().isEmpty() || found.determination() != null || proposed == null) {
            return;
        }
        EarlierCaseView earlier = found.earlierCases().stream()
                .filter(one -> one.finding().proposed() == proposed)
                .findFirst()
                .orElseThrow();
        area.wiring.repeats.determine(
                coordinator,
                area.id,
                past.referral(file),
                found.referralVersion(),
                new DeterminationRequest(
                        proposed,
                        earlier.id(),
                        proposed == RepeatVerdict.REPEAT ? "Each agency names who answers for its action." : null,
                        null,
                        null));
    }

    void log(PastCase file, Instant at) {
        DemoArea area = past.area;
        String key = file.key() + ".incident";
        String flag = file.earlier() + ".flag";
        past.at(at, key, () -> {
            if (!past.isMade(flag)) {
                return null;
            }
            ReferralStory story = stories.of(file);
            return area.wiring.incidents.log(
                    area.as("police"),
                    area.id,
                    new FlagId(past.made(flag)),
                    new IncidentRequest(
                            DemoDays.dayOf(at).minusDays(story.incidentDaysBefore()),
                            IncidentBasis.INCIDENT,
                            true,
                            EnumSet.of(IncidentKind.PHYSICAL_VIOLENCE),
                            "Officers were called; a referral is being made.",
                            "Response officer"),
                    Past.once(key));
        });
    }

    /** With the referral that was made of it. */
    void answer(PastCase file, Instant at) {
        DemoArea area = past.area;
        String incident = file.key() + ".incident";
        past.act(at, incident + ".answer", () -> {
            if (past.isMade(incident)) {
                var unused = area.wiring.incidents.answer(
                        area.as("coordinator"),
                        area.id,
                        new IncidentId(past.made(incident)),
                        1,
                        new IncidentAnswerRequest(past.referral(file), null));
            }
        });
    }
}
