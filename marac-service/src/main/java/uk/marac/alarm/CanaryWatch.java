package uk.marac.alarm;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.statement.Query;
import uk.marac.casefile.CanaryMark;
import uk.marac.gate.Permission;
import uk.marac.gate.TargetKind;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;
import uk.marac.id.EntryId;
import uk.marac.keys.Bytes;
import uk.marac.keys.Canonical;
import uk.marac.keys.ledger.entry.ActorKind;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.Outcome;
import uk.marac.ledger.AuditedEntry;

/**
 * Finds in a stretch of the log who opened a canary, or asked for it in vain: by acts about one case. A list that holds one opens
 * it with all others, for whoever has the list to read.
 */
final class CanaryWatch {

    private static final String PLACED = """
             FROM marac.log_batch b CROSS JOIN LATERAL unnest(b.entry_ids) AS placed (id)
             JOIN marac.audit_entry e ON e.area_id = b.area_id AND e.id = placed.id
            """;
    private static final String WITHIN =
            " WHERE b.area_id = :area AND b.first >= :from AND b.first < :upto AND e.permission = ANY(:permissions)";
    private static final String TOUCHED = "SELECT e.id, o.case_id" + PLACED
            + " JOIN marac.audit_opening o ON o.area_id = e.area_id AND o.entry_id = e.id" + WITHIN
            + " AND e.outcome IN ('DONE', 'STARTED') AND o.case_id IS NOT NULL";
    private static final String IN_VAIN =
            "SELECT e.id" + PLACED + WITHIN + " AND e.outcome NOT IN ('DONE', 'STARTED', 'FINISHED', 'ABORTED')";

    /** What a new canary has. */
    private static final String CASES = "SELECT r.case_id FROM marac.referral r WHERE r.area_id = :area AND r.id = :id"
            + " UNION ALL SELECT a.case_id FROM marac.address a WHERE a.area_id = :area AND a.id = :id"
            + " UNION ALL SELECT p.case_id FROM marac.person p WHERE p.area_id = :area AND p.id = :id";

    private record Touched(UUID entry, CaseId caseId) {}

    List<Alarms.Raised> look(Tx tx, LogReach reach) {
        CanaryMark mark = CanaryMark.of(tx);
        List<Alarms.Raised> found = new ArrayList<>();
        query(tx, TOUCHED, reach, Permission::isAboutOneCase)
                .map((row, context) ->
                        new Touched(row.getObject("id", UUID.class), new CaseId(row.getObject("case_id", UUID.class))))
                .list()
                .stream()
                .filter(touched -> mark.isOn(touched.caseId()))
                .distinct()
                .forEach(touched -> add(found, entry(tx, touched.entry()).entry(), touched.caseId()));
        for (UUID id :
                query(tx, IN_VAIN, reach, permission -> true).mapTo(UUID.class).list()) {
            AuditedEntry entry = entry(tx, id);
            askedFor(tx, entry).stream().filter(mark::isOn).forEach(caseId -> add(found, entry.entry(), caseId));
        }
        return found;
    }

    private static Query query(Tx tx, String sql, LogReach reach, Predicate<Permission> about) {
        return tx.query(sql)
                .bind("area", tx.area().value())
                .bind("from", reach.from())
                .bind("upto", reach.upto())
                .bindArray(
                        "permissions",
                        String.class,
                        Arrays.stream(Permission.values())
                                .filter(Permission::isAboutOneCase)
                                .filter(about)
                                .map(Enum::name)
                                .toList());
    }

    /** Shown to be what was written; what was altered stops the watch, which is an alarm too. */
    private static AuditedEntry entry(Tx tx, UUID id) {
        return tx.log().find(id).orElseThrow(() -> new IllegalStateException("an entry with a place is not there"));
    }

    /** The case that a refused or failed act asked for, or on which what it asked for hangs. */
    private static List<CaseId> askedFor(Tx tx, AuditedEntry entry) {
        boolean ofCase = Permission.valueOf(entry.entry().permission()).target() == TargetKind.CASE;
        List<CaseId> cases = new ArrayList<>();
        entry.openings().forEach((ordinal, opening) -> {
            if (entry.entry().commitments().get(ordinal).tag() == CommitmentTag.TARGET) {
                UUID target = Bytes.uuid(opening.value(), 0);
                if (ofCase) {
                    cases.add(new CaseId(target));
                } else {
                    tx.query(CASES)
                            .bind("area", tx.area().value())
                            .bind("id", target)
                            .mapTo(UUID.class)
                            .forEach(id -> cases.add(new CaseId(id)));
                }
            }
        });
        return cases;
    }

    private static void add(List<Alarms.Raised> found, LedgerEntry entry, CaseId caseId) {
        if (entry.actorKind() == ActorKind.JOB || isPlacing(entry)) {
            return;
        }
        Instant at = Instant.EPOCH.plus(entry.timeMicros(), ChronoUnit.MICROS);
        Finding.Opened opened = new Finding.Opened(
                caseId, entry.permission(), entry.outcome().name(), entry.requestId(), new EntryId(entry.id()));
        found.add(new Alarms.Raised(
                new Canonical().label("canary opened").uuid(entry.id()).uuid(caseId.value()),
                new Finding(AlarmKind.CANARY_OPENED, entry.actorId(), at, at, opened, null)));
    }

    /** A canary is withdrawn once, when it is placed, and then never again. */
    private static boolean isPlacing(LedgerEntry entry) {
        return entry.outcome() == Outcome.DONE && entry.permission().equals(Permission.WITHDRAW_REFERRAL.name());
    }
}
