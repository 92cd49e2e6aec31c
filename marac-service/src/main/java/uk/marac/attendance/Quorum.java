package uk.marac.attendance;

import java.util.List;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.id.MeetingId;

/** Whether enough of a meeting's own agencies are there. */
public final class Quorum {

    private final AttendanceDao attendance = new AttendanceDao();

    /** Whether more than half of the agencies are recorded as present. */
    public boolean isThere(Tx tx, MeetingId meeting, List<AgencyId> own) {
        long present = attendance.all(tx, meeting).stream()
                .filter(row -> row.status().value() == AttendanceStatus.PRESENT && own.contains(row.agencyId()))
                .count();
        return 2 * present > own.size();
    }
}
