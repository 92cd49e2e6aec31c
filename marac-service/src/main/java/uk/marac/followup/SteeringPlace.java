package uk.marac.followup;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How an action stands to the steering group's list.
 *
 * @param grounds none where it does not stand on it
 * @param daysOverdue 0 until its day is past
 * @param timesReadOut when its day was past
 * @param cause where somebody put it there by hand
 */
record SteeringPlace(
        List<SteeringGround> grounds,
        int daysOverdue,
        int timesReadOut,
        @Nullable EscalationCause cause) {

    boolean isListed() {
        return !grounds.isEmpty();
    }

    boolean isByHand() {
        return grounds.contains(SteeringGround.BY_HAND);
    }
}
