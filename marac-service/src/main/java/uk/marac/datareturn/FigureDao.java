package uk.marac.datareturn;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.marac.access.ConflictRow;
import uk.marac.access.StaffCaseRow;
import uk.marac.agency.AgencyKind;
import uk.marac.agency.AgencyRow;
import uk.marac.casefile.CaseRow;
import uk.marac.equality.CountedGroups;
import uk.marac.gate.Permission;
import uk.marac.gate.Scope;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.MeetingId;
import uk.marac.meeting.CaseListingRow;
import uk.marac.meeting.MeetingRow;
import uk.marac.person.PersonRow;
import uk.marac.protocol.MeetingKinds;
import uk.marac.referral.ReferralRow;
import uk.marac.repeat.RepeatDeterminationRow;
import uk.marac.vault.RowQuery;

/**
 * Counts over the cases that meetings heard. Rows are opened for it, since what is sealed cannot be edited unseen.
 *
 * @param withClosed whether cases that are closed to the actor are counted too
 */
record FigureDao(boolean withClosed) {

    /** MARACs that took place, the earliest first; a meeting of an area's own kind is none. */
    List<MeetingRow> held(Tx tx) {
        return tx.rows(MeetingRow.class)
                .where("t.state IN ('HELD', 'MINUTES_ISSUED') AND t.kind IN (:marac, :emergency)")
                .bind("marac", MeetingKinds.MARAC)
                .bind("emergency", MeetingKinds.EMERGENCY)
                .tail("ORDER BY t.starts_at, t.id")
                .list();
    }

    Map<AgencyId, AgencyKind> kinds(Tx tx) {
        return tx.rows(AgencyRow.class).list().stream().collect(Collectors.toMap(AgencyRow::id, AgencyRow::kind));
    }

    /**
     * Shows that nothing of what closes cases was edited or has vanished: a count names no case, so that nobody would look later.
     *
     * @throws uk.marac.vault.RowTampered otherwise
     */
    void verifyClosed(Tx tx) {
        if (!withClosed) {
            tx.rows(ConflictRow.class).verifyWhole();
            tx.rows(StaffCaseRow.class).verifyWhole();
        }
    }

    /** On which day each case was heard first, however often it was: the rest is counted of these cases. */
    Map<CaseId, LocalDate> firstHeard(Tx tx, Map<MeetingId, LocalDate> days) {
        String heard = "t.outcome = 'HEARD' AND t.meeting_id = ANY(:meetings)";
        return chosen(tx, CaseListingRow.class, heard, Permission.VIEW_LISTING)
                .bind("meetings", days.keySet())
                .count(Hearing::of)
                .keySet()
                .stream()
                .collect(Collectors.toMap(
                        Hearing::caseId,
                        hearing -> Objects.requireNonNull(days.get(hearing.meetingId())),
                        (one, other) -> one.isBefore(other) ? one : other));
    }

    /** Of these cases those that are counted. */
    Set<CaseId> counted(Tx tx, Collection<CaseId> cases) {
        return chosen(tx, CaseRow.class, "t.id = ANY(:cases)", Permission.VIEW_CASE)
                .bind("cases", cases)
                .count(CaseRow::id)
                .keySet();
    }

    /** Of these cases those that another area's MARAC gave to this one. */
    Set<CaseId> transferredIn(Tx tx, Collection<CaseId> cases) {
        return tx
                .rows(CaseRow.class)
                .where("t.id = ANY(:cases)")
                .bind("cases", cases)
                .count(row -> row.transferredFrom() == null ? Optional.<CaseId>empty() : Optional.of(row.id()))
                .keySet()
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The newest determination of each case. */
    Map<Determined, Long> determined(Tx tx, Collection<CaseId> cases) {
        return of(tx, RepeatDeterminationRow.class, cases, Determined::of);
    }

    /** The agencies that referred the cases. */
    Map<AgencyId, Long> referrers(Tx tx, Collection<CaseId> cases) {
        return of(tx, ReferralRow.class, cases, ReferralRow::agencyId);
    }

    /** The people of the cases, by what their referral states. */
    Map<PersonAnswers, Long> people(Tx tx, Map<CaseId, LocalDate> heard, CountedGroups groups) {
        return of(
                tx,
                PersonRow.class,
                heard.keySet(),
                person -> PersonAnswers.of(person, Objects.requireNonNull(heard.get(person.caseId())), groups));
    }

    private <R extends Record> RowQuery<R> chosen(Tx tx, Class<R> type, String condition, Permission view) {
        if (withClosed) {
            return tx.rows(type).where(condition);
        }
        Scope scope = tx.scope(view);
        return tx.rows(type).where(condition + " AND " + scope.sql()).bindAll(scope.bindings());
    }

    private static <R extends Record, K> Map<K, Long> of(
            Tx tx, Class<R> type, Collection<CaseId> cases, Function<R, K> kind) {
        return tx.rows(type)
                .where("t.case_id = ANY(:cases)")
                .bind("cases", cases)
                .count(kind);
    }
}
