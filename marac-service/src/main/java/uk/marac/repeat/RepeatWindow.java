package uk.marac.repeat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.marac.protocol.RepeatAnchor;

/**
 * How long an incident is a repeat of a case, by the protocol in force when it was asked.
 *
 * @param anchorOn the day from which it runs; null where the event from which the protocol counts did not take place
 * @param lastDay an incident on it is still a repeat; without the anchor counted from the day of the referral
 * @param protocol version of the operating protocol
 */
public record RepeatWindow(RepeatAnchor anchor, @Nullable LocalDate anchorOn, LocalDate lastDay, int protocol) {

    public boolean isOpenOn(LocalDate day) {
        return !day.isAfter(lastDay);
    }
}
