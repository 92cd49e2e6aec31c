package uk.marac.repeat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.marac.protocol.RepeatAnchor;

/**
 * How long an incident is a repeat of a case, by the protocol in force when it was asked.
 *
 * @param anchorOn the case's own day from which the protocol counts; null where that event did not take place
 * @param lastDay an incident on it is still a repeat; counted from a later case that repeats this one if there is any, of
 *     which nothing else is told, and without an anchor from the day of the referral
 * @param protocol version of the operating protocol
 */
public record RepeatWindow(RepeatAnchor anchor, @Nullable LocalDate anchorOn, LocalDate lastDay, int protocol) {

    public boolean isOpenOn(LocalDate day) {
        return !day.isAfter(lastDay);
    }
}
