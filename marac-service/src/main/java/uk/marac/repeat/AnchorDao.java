package uk.marac.repeat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import uk.marac.casefile.CaseRow;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;
import uk.marac.meeting.CaseListingRow;
import uk.marac.meeting.MeetingRow;
import uk.marac.referral.ReferralRow;

/**
 * From when windows run, by clear columns alone. Their rows are shown to be the newest and forgotten: a window is no look at
 * a case, and which other cases it was computed of is told to nobody.
 */
final class AnchorDao {

    /** When the file of each was opened. */
    Map<CaseId, Instant> opened(Tx tx, Collection<CaseId> cases) {
        tx.rows(CaseRow.class).where("t.id = ANY(:cases)").bind("cases", cases).verify();
        return read(
                tx,
                "SELECT t.id, t.referred_at AS at FROM marac.marac_case t WHERE t.area_id = :area AND t.id = ANY (:cases)",
                cases);
    }

    /** When each was referred, of those whose referral was accepted, or taken in by another case. */
    Map<CaseId, Instant> accepted(Tx tx, Collection<CaseId> cases) {
        return referred(tx, cases, " AND t.state IN ('ACCEPTED', 'JOINED')");
    }

    /** When each was referred, whatever became of it. */
    Map<CaseId, Instant> referred(Tx tx, Collection<CaseId> cases) {
        return referred(tx, cases, "");
    }

    private static Map<CaseId, Instant> referred(Tx tx, Collection<CaseId> cases, String which) {
        tx.rows(ReferralRow.class)
                .where("t.case_id = ANY(:cases)")
                .bind("cases", cases)
                .verify();
        return read(
                tx,
                "SELECT t.case_id AS id, t.submitted_at AS at FROM marac.referral t"
                        + " WHERE t.area_id = :area AND t.case_id = ANY (:cases)" + which,
                cases);
    }

    /** When each was last heard, of those that ever were. */
    Map<CaseId, Instant> discussed(Tx tx, Collection<CaseId> cases) {
        tx.rows(CaseListingRow.class)
                .where("t.case_id = ANY(:cases) AND t.outcome = 'HEARD'")
                .bind("cases", cases)
                .verify();
        tx.rows(MeetingRow.class)
                .where("EXISTS (SELECT 1 FROM marac.case_listing l WHERE l.area_id = t.area_id"
                        + " AND l.meeting_id = t.id AND l.case_id = ANY(:cases) AND l.outcome = 'HEARD')")
                .bind("cases", cases)
                .verify();
        return read(
                tx,
                "SELECT t.case_id AS id, max(m.starts_at) AS at FROM marac.case_listing t"
                        + " JOIN marac.meeting m ON m.area_id = t.area_id AND m.id = t.meeting_id"
                        + " WHERE t.area_id = :area AND t.case_id = ANY (:cases) AND t.outcome = 'HEARD'"
                        + " GROUP BY t.case_id",
                cases);
    }

    private static Map<CaseId, Instant> read(Tx tx, String sql, Collection<CaseId> cases) {
        List<UUID> ids = cases.stream().map(CaseId::value).toList();
        Query query = tx.query(sql).bind("area", tx.area().value()).bindArray("cases", UUID.class, ids);
        return query
                .map((row, context) -> Map.entry(new CaseId(row.getObject("id", UUID.class)), at(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, AnchorDao::later));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return row.getObject("at", OffsetDateTime.class).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
