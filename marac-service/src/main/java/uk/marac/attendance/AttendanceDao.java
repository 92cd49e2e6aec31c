package uk.marac.attendance;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** The names of people by their subject, as their newest membership has it. */
    Map<UUID, String> names(Tx tx, List<UUID> subjects) {
        Map<UUID, String> names = new HashMap<>();
        tx.rows(MembershipRow.class).where("t.subject = ANY(:subjects)").bind("subjects", subjects).list().stream()
                .sorted(Comparator.comparing(MembershipRow::validFrom))
                .forEach(member -> names.put(member.subject(), member.name().value()));
        return names;
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
