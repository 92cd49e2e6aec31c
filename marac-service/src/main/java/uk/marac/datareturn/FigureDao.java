package uk.marac.datareturn;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.marac.agency.AgencyKind;
import uk.marac.agency.AgencyRow;
import uk.marac.equality.CountedGroups;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.MeetingId;
import uk.marac.meeting.CaseListingRow;
import uk.marac.meeting.MeetingRow;
import uk.marac.person.PersonRow;
import uk.marac.referral.ReferralRow;
import uk.marac.repeat.RepeatDeterminationRow;

/** Counts over the cases that meetings heard. Rows are opened for it, since what is sealed cannot be edited unseen. */
final class FigureDao {

    private static final String HEARD_CASE = """
            EXISTS (SELECT 1 FROM marac.case_listing l WHERE l.area_id = t.area_id AND l.case_id = t.case_id
                    AND l.outcome = 'HEARD' AND l.meeting_id = ANY(:meetings))
            """;

    /** Meetings that took place, the earliest first. */
    List<MeetingRow> held(Tx tx) {
        return tx.rows(MeetingRow.class)
                .where("t.state IN ('HELD', 'MINUTES_ISSUED')")
                .tail("ORDER BY t.starts_at, t.id")
                .list();
    }

    Map<AgencyId, AgencyKind> kinds(Tx tx) {
        return tx.rows(AgencyRow.class).list().stream().collect(Collectors.toMap(AgencyRow::id, AgencyRow::kind));
    }

    /** On which day each case was heard first, however often it was: the rest is counted of these cases. */
    Map<CaseId, LocalDate> firstHeard(Tx tx, Map<MeetingId, LocalDate> days) {
        String heard = "t.outcome = 'HEARD' AND t.meeting_id = ANY(:meetings)";
        return count(tx, CaseListingRow.class, heard, days.keySet(), Hearing::of).keySet().stream()
                .collect(Collectors.toMap(
                        Hearing::caseId,
                        hearing -> Objects.requireNonNull(days.get(hearing.meetingId())),
                        (one, other) -> one.isBefore(other) ? one : other));
    }

    /** The newest determination of each case that was heard. */
    Map<Determined, Long> determined(Tx tx, Collection<MeetingId> meetings) {
        return count(tx, RepeatDeterminationRow.class, HEARD_CASE, meetings, Determined::of);
    }

    /** The agencies that referred the cases that were heard. */
    Map<AgencyId, Long> referrers(Tx tx, Collection<MeetingId> meetings) {
        return count(tx, ReferralRow.class, HEARD_CASE, meetings, ReferralRow::agencyId);
    }

    /** The people of the cases that were heard, by what their referral states. */
    Map<PersonAnswers, Long> people(
            Tx tx, Collection<MeetingId> meetings, Map<CaseId, LocalDate> heard, CountedGroups groups) {
        return count(
                tx,
                PersonRow.class,
                HEARD_CASE,
                meetings,
                person -> PersonAnswers.of(person, Objects.requireNonNull(heard.get(person.caseId())), groups));
    }

    private static <R extends Record, K> Map<K, Long> count(
            Tx tx, Class<R> type, String where, Collection<MeetingId> meetings, Function<R, K> kind) {
        return tx.rows(type).where(where).bind("meetings", meetings).count(kind);
    }
}
