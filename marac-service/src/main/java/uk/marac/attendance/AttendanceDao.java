package uk.marac.attendance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.marac.access.InForce;
import uk.marac.access.MembershipRow;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.id.MeetingId;

/** Attendance and signatures of a meeting. */
final class AttendanceDao {

    List<AttendanceRow> all(Tx tx, MeetingId meeting) {
        return tx.rows(AttendanceRow.class)
                .where("t.meeting_id = :meeting")
                .bind("meeting", meeting)
                .list();
    }

    Optional<AttendanceRow> find(Tx tx, MeetingId meeting, AgencyId agency) {
        return tx.rows(AttendanceRow.class)
                .where("t.meeting_id = :meeting AND t.agency_id = :agency")
                .bind("meeting", meeting)
                .bind("agency", agency)
                .find();
    }

    List<DeclarationRow> signatures(Tx tx, MeetingId meeting) {
        return tx.rows(DeclarationRow.class)
                .where("t.meeting_id = :meeting")
                .bind("meeting", meeting)
                .tail("ORDER BY t.signed_at, t.id")
                .list();
    }

    /** Whether the person is a member for the agency now. */
    boolean isMember(Tx tx, UUID subject, AgencyId agency) {
        return !tx.rows(MembershipRow.class)
                .where("t.subject = :subject AND t.agency_id = :agency AND " + InForce.NOW)
                .bind("subject", subject)
                .bind("agency", agency)
                .bind("now", tx.now())
                .list()
                .isEmpty();
    }
}
