package uk.marac.demo.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import uk.marac.action.ActionOutcomeRequest;
import uk.marac.action.ActionRequest;
import uk.marac.id.ActionId;
import uk.marac.id.ListingId;

/** Actions: agreed at the meeting, then reported by the agencies that own them. */
final class ActionRound {
    private final DemoArea area;
    private final DemoDays days;
    private final Map<HearingStory.Agreed, ActionId> agreed = new HashMap<>();

    ActionRound(DemoArea area, DemoDays days) {
        this.area = area;
        this.days = days;
    }

    void agree(ListingId listing, HearingStory story) {
        for (HearingStory.Agreed action : story.actions()) {
            ActionRequest request = new ActionRequest(
                    area.agencyOf(action.owner()),
                    area.person(action.owner()).name(),
                    action.description(),
                    days.day(action.due()),
                    action.riskLowered(),
                    action.measure(),
                    action.perpetratorDirected(),
                    null,
                    null);
            agreed.put(
                    action,
                    new ActionId(area.wiring.actions.agree(area.as("coordinator"), area.id, listing, request, null)));
        }
    }

    void follow(Timeline timeline, List<HearingStory> stories) {
        for (HearingStory story : stories) {
            for (HearingStory.Agreed action : story.actions()) {
                HearingStory.Reported reported = action.reported();
                if (reported != null) {
                    timeline.at(days.at(reported.day(), "16:45"), () -> report(action, reported));
                }
                if (action.confirmedOn() != null) {
                    timeline.at(days.at(action.confirmedOn(), "17:10"), () -> confirm(action));
                }
            }
        }
    }

    private void report(HearingStory.Agreed action, HearingStory.Reported reported) {
        var unused = area.wiring.actions.report(
                area.as(action.owner()),
                area.id,
                id(action),
                version(action),
                new ActionOutcomeRequest(reported.state(), reported.outcome(), reported.evidence(), reported.reason()));
    }

    private void confirm(HearingStory.Agreed action) {
        var unused = area.wiring.actions.confirm(area.as("coordinator"), area.id, id(action), version(action));
    }

    private long version(HearingStory.Agreed action) {
        return area.wiring
                .actions
                .view(area.as("coordinator"), area.id, id(action))
                .version();
    }

    private ActionId id(HearingStory.Agreed action) {
        return Objects.requireNonNull(agreed.get(action), action.description());
    }
}
