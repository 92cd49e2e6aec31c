package uk.marac.demo.content;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.marac.access.Audience;
import uk.marac.action.ActionState;
import uk.marac.meeting.ListingOutcome;
import uk.marac.meeting.RiskSummary;
import uk.marac.person.PartyRole;
import uk.marac.research.LineKind;

/**
 * What is told of one case at a meeting.
 *
 * @param key of its referral
 * @param research what agencies hold, by who returns it; the others hold nothing
 * @param silent who has returned nothing
 * @param reason why it was not heard
 */
record HearingStory(
        String key,
        Map<String, Held> research,
        List<String> silent,
        @Nullable ListingOutcome outcome,
        @Nullable String reason,
        @Nullable RiskSummary riskSummary,
        @Nullable Told victimTold,
        List<Agreed> actions) {

    HearingStory {
        research = research == null ? Map.of() : research;
        silent = silent == null ? List.of() : silent;
        actions = actions == null ? List.of() : actions;
    }

    /** What one agency holds. */
    record Held(
            Audience audience,
            @Nullable String lastContact,
            @Nullable String staffWarning,
            @Nullable String suggestedActions,
            List<Line> lines) {}

    /**
     * One thing that it states.
     *
     * @param named agencies, by who represents them
     */
    record Line(@Nullable PartyRole about, LineKind kind, String text, Audience audience, List<String> named) {
        Line {
            named = named == null ? List.of() : named;
        }
    }

    /** Who tells the victim, how many days after the meeting, and how safely. */
    record Told(String by, int day, String howSafely) {}

    /**
     * An action.
     *
     * @param owner who represents the agency that owns it
     * @param due days after the meeting
     * @param confirmedOn on which day somebody confirms that it was not possible
     */
    record Agreed(
            String owner,
            String description,
            int due,
            String riskLowered,
            String measure,
            boolean perpetratorDirected,
            @Nullable Reported reported,
            @Nullable Integer confirmedOn) {}

    /** What the owner reports, and how many days after the meeting. */
    record Reported(
            int day,
            ActionState state,
            String outcome,
            @Nullable String evidence,
            @Nullable String reason) {}
}
