package uk.marac.repeat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.marac.protocol.RepeatAnchor;

/**
 * What the rule proposes.
 *
 * @param proposed null where the rule cannot say
 * @param anchorOn the earlier case's own day from which the rule counts, in London
 * @param lastDay the last day of the window; an incident on it is a repeat. A later case that repeats the earlier one
 *     makes it later, for who judges by that
 */
public record RepeatFinding(
        @Nullable RepeatVerdict proposed,
        RepeatReason why,
        RepeatAnchor anchor,
        @Nullable LocalDate anchorOn,
        @Nullable LocalDate lastDay) {

    /** Whether it is not later than the earlier case's incident. */
    boolean mayBeTheSameIncident() {
        return why == RepeatReason.NOT_A_FURTHER_INCIDENT || why == RepeatReason.PERHAPS_A_FURTHER_INCIDENT;
    }

    /** What remains of it where only the victim was found in the earlier case: a repeat is of the same perpetrator too. */
    RepeatFinding ofTheVictimAlone() {
        return proposed == RepeatVerdict.REPEAT
                ? new RepeatFinding(null, RepeatReason.PERPETRATOR_NOT_FOUND, anchor, anchorOn, lastDay)
                : this;
    }
}
