package uk.marac.agenda;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.marac.casefile.CaseNumbers;
import uk.marac.casefile.CaseRow;
import uk.marac.gate.Permission;
import uk.marac.gate.Scope;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.id.MeetingId;
import uk.marac.id.WaitingCaseId;
import uk.marac.meeting.MeetingRow;
import uk.marac.protocol.MeetingKinds;
import uk.marac.protocol.OperatingProtocol;
import uk.marac.protocol.ProtocolService;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.web.Page;
import uk.marac.web.ProblemException;

/**
 * Cases that are open and stand on no agenda: referred and accepted, or on an agenda before and not heard there, be it that
 * its meeting never came about, or heard by such a kind of meeting only as does not take the MARAC's place. So do those that
 * were referred in time and not screened yet. No regular meeting passes over
 * one unless somebody says why it may wait, and each is asked about again at the next. Of one that was referred after the
 * cut-off it is said as well whether it goes to the next meeting or to an emergency meeting.
 */
final class WaitingCases {

    /** Of a case on an agenda nothing need be said, unless the day of that meeting went by and it was neither held nor cancelled. */
    private static final String WAITS = """
            ((t.state IN ('OPEN', 'LISTED')
              OR t.state = 'HEARD'
                 AND NOT EXISTS (SELECT FROM marac.case_listing l
                                   JOIN marac.meeting g ON g.area_id = l.area_id AND g.id = l.meeting_id
                                  WHERE l.area_id = t.area_id AND l.case_id = t.id AND l.outcome = 'HEARD'
                                    AND g.kind = ANY (string_to_array(:settle, ','))))
             AND NOT EXISTS (SELECT FROM marac.case_listing l
                               JOIN marac.meeting g ON g.area_id = l.area_id AND g.id = l.meeting_id
                              WHERE l.area_id = t.area_id AND l.case_id = t.id AND l.outcome IS NULL
                                AND (g.starts_at >= :gone OR g.state NOT IN ('PLANNED', 'AGENDA_CLOSED', 'AGENDA_SENT')))
             AND (EXISTS (SELECT FROM marac.case_listing l WHERE l.area_id = t.area_id AND l.case_id = t.id)
                  OR EXISTS (SELECT FROM marac.referral r
                              WHERE r.area_id = t.area_id AND r.case_id = t.id AND r.state = 'ACCEPTED'
                                AND r.submitted_at < :cutoff))
             OR t.state = 'REFERRED'
             AND EXISTS (SELECT FROM marac.referral r
                          WHERE r.area_id = t.area_id AND r.case_id = t.id AND r.state IN ('SUBMITTED', 'RETURNED')
                            AND r.submitted_at < :unscreened))
            """;

    /** So long after its beginning a meeting that was not opened is not one that begins late. */
    private static final Duration NOT_HELD_AFTER = Duration.ofDays(1);

    private final ProtocolService protocol;

    WaitingCases(ProtocolService protocol) {
        this.protocol = protocol;
    }

    /**
     * Keeps why each case may wait for which this meeting has no place.
     *
     * @throws ProblemException 409 with the numbers of cases of which nothing is said, or if one is closed to the actor, which
     *     must not be named and must not be passed over; 422 for what is said of a case that does not wait, or where it is not
     *     said where a late one goes
     */
    void settle(WriteTx tx, MeetingRow meeting, List<WaitingReason> said) {
        boolean regular = meeting.kind().equals(MeetingKinds.MARAC);
        Instant cutOff = cutOff(tx, meeting);
        Instant all = later(cutOff, tx.now().plusSeconds(1));
        Set<CaseId> waiting = regular ? waiting(tx, all, all) : Set.of();
        Set<CaseId> asked = regular ? waiting(tx, all, cutOff) : Set.of();
        Set<CaseId> inTime = regular ? waiting(tx, cutOff, cutOff) : Set.of();
        Set<CaseId> named = new HashSet<>();
        for (int i = 0; i < said.size(); i++) {
            CaseId caseId = said.get(i).caseId();
            if (!waiting.contains(caseId)) {
                throw ProblemException.invalid("waiting[" + i + "].caseId", "is no case that waits");
            }
            if (!named.add(caseId)) {
                throw ProblemException.invalid("waiting[" + i + "].caseId", "is named twice");
            }
            if (asked.contains(caseId)
                    && !inTime.contains(caseId)
                    && said.get(i).choice() == null) {
                throw ProblemException.invalid(
                        "waiting[" + i + "].choice", "is needed: it was referred after the cut-off");
            }
        }
        Set<CaseId> forgotten = new HashSet<>(asked);
        forgotten.removeAll(named);
        if (!forgotten.isEmpty()) {
            throw ProblemException.conflict(
                    "listings",
                    "on no agenda, and nothing is said why they may wait: " + CaseNumbers.named(tx, forgotten));
        }
        said.forEach(one -> tx.insert(new WaitingCaseRow(
                tx.area(),
                new WaitingCaseId(tx.newId()),
                1,
                one.caseId(),
                meeting.id(),
                new Narrative(one.reason()),
                Confidential.ofNullable(one.choice()))));
    }

    /** What was said when the agenda was closed; for coordinator and chair, of the cases that they may see. */
    List<WaitingCaseRow> said(Tx tx, MeetingId meeting) {
        if (!tx.standing().seesEveryCase()) {
            return List.of();
        }
        // Why a case waits hangs on the case as its listing does, so the same grounds decide.
        Scope scope = tx.scope(Permission.VIEW_LISTING);
        return tx.rows(WaitingCaseRow.class)
                .where("t.meeting_id = :meeting AND " + scope.sql())
                .bind("meeting", meeting)
                .bindAll(scope.bindings())
                .tail("ORDER BY t.id")
                .list();
    }

    /** Those that wait at this moment, as far as the actor may see them; the earliest referred first. */
    List<CaseRow> now(Tx tx, Page page) {
        Scope scope = tx.scope(Permission.VIEW_CASE);
        Instant everything = tx.now().plusSeconds(1);
        return tx.rows(CaseRow.class)
                .where(WAITS + " AND " + scope.sql())
                .bind("cutoff", everything)
                .bind("unscreened", everything)
                .bind("gone", tx.now().minus(NOT_HELD_AFTER))
                .bind("settle", settle(tx))
                .bindAll(scope.bindings())
                .tail("ORDER BY t.referred_at, t.id " + page.sql())
                .list();
    }

    /** Of each case what was said for the latest meeting. */
    Map<CaseId, WaitingCaseRow> saidLast(Tx tx, List<CaseId> cases) {
        List<WaitingCaseRow> said = tx.rows(WaitingCaseRow.class)
                .where("t.case_id = ANY(:cases)")
                .bind("cases", cases)
                .list();
        Map<MeetingId, Instant> starts = tx
                .rows(MeetingRow.class)
                .where("t.id = ANY(:meetings)")
                .bind(
                        "meetings",
                        said.stream().map(WaitingCaseRow::meetingId).distinct().toList())
                .list()
                .stream()
                .collect(Collectors.toMap(MeetingRow::id, MeetingRow::startsAt));
        return said.stream()
                .collect(Collectors.toMap(
                        WaitingCaseRow::caseId,
                        Function.identity(),
                        BinaryOperator.maxBy(Comparator.comparing(row -> starts.get(row.meetingId())))));
    }

    Map<CaseId, CaseRow> files(Tx tx, List<WaitingCaseRow> rows) {
        return tx
                .rows(CaseRow.class)
                .where("t.id = ANY(:cases)")
                .bind("cases", rows.stream().map(WaitingCaseRow::caseId).toList())
                .list()
                .stream()
                .collect(Collectors.toMap(CaseRow::id, Function.identity()));
    }

    private Set<CaseId> waiting(Tx tx, Instant cutOff, Instant unscreened) {
        Instant gone = tx.now().minus(NOT_HELD_AFTER);
        Scope scope = tx.scope(Permission.VIEW_CASE);
        int all = tx.query("SELECT count(*) FROM marac.marac_case t WHERE t.area_id = :area AND " + WAITS)
                .bind("area", tx.area().value())
                .bind("cutoff", cutOff.atOffset(ZoneOffset.UTC))
                .bind("unscreened", unscreened.atOffset(ZoneOffset.UTC))
                .bind("gone", gone.atOffset(ZoneOffset.UTC))
                .bind("settle", settle(tx))
                .mapTo(Integer.class)
                .one();
        List<CaseRow> visible = tx.rows(CaseRow.class)
                .where(WAITS + " AND " + scope.sql())
                .bind("cutoff", cutOff)
                .bind("unscreened", unscreened)
                .bind("gone", gone)
                .bind("settle", settle(tx))
                .bindAll(scope.bindings())
                .list();
        if (visible.size() < all) {
            throw ProblemException.conflict("agenda", "another coordinator or the chair must close this agenda");
        }
        return visible.stream().map(CaseRow::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Codes of kinds of meeting, in which there is no comma. */
    private String settle(Tx tx) {
        return String.join(",", protocol.inForce(tx).settings().kindsThatSettle());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** What is referred later is in time for the next meeting only. */
    private Instant cutOff(Tx tx, MeetingRow meeting) {
        Instant kept = meeting.referralsUntil();
        OperatingProtocol settings = protocol.inForce(tx).settings();
        return kept == null
                ? settings.meetingCycle().daysBefore(meeting.startsAt(), settings.referralCutOffDays())
                : kept;
    }
}
