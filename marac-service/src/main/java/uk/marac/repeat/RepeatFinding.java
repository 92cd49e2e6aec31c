package uk.marac.repeat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.marac.protocol.RepeatAnchor;

/**
 * What the rule proposes.
 *
 * @param proposed null where the rule cannot say
 * @param anchorOn the day from which the window runs, in London
 * @param lastDay the last day of the window; an incident on it is a repeat
 */
public record RepeatFinding(
        @Nullable RepeatVerdict proposed,
        RepeatReason why,
        RepeatAnchor anchor,
        @Nullable LocalDate anchorOn,
        @Nullable LocalDate lastDay) {

    /** What remains of it where only the victim was found in the earlier case: a repeat is of the same perpetrator too. */
    RepeatFinding ofTheVictimAlone() {
        return proposed == RepeatVerdict.REPEAT
                ? new RepeatFinding(null, RepeatReason.PERPETRATOR_NOT_FOUND, anchor, anchorOn, lastDay)
                : this;
    }
}
