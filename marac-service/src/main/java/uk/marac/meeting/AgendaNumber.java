package uk.marac.meeting;

import org.jspecify.annotations.Nullable;
import uk.marac.gate.Tx;

/** The version of a frozen agenda. It counts late cases, so it is for those who may see them. */
public final class AgendaNumber {

    private AgendaNumber() {}

    /**
     * @param before whether the meeting is the reader's business
     * @return null for an agency that is not invited, or to which the agenda was not sent yet
     */
    public static @Nullable Integer shown(Tx tx, MeetingRow meeting, boolean before) {
        boolean sent = before && meeting.circulatedAt() != null;
        return sent || tx.standing().seesEveryCase() ? meeting.agendaNumber() : null;
    }
}
