package uk.marac.followup;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/**
 * Whether an action stands on the steering group's list, why, and what was done about it.
 *
 * @param grounds none where it does not stand there
 * @param acts the oldest first
 */
public record EscalationView(List<SteeringGround> grounds, List<Act> acts) {

    /** One act of a person. */
    public record Act(EscalationAct act, @Nullable EscalationCause cause, Narrative reason, Instant recordedAt) {

        static Act of(EscalationRow row) {
            return new Act(
                    row.act().value(),
                    Confidential.valueOf(row.cause()),
                    row.reason(),
                    row.recordedAt().value());
        }
    }
}
