package uk.marac.oversight;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.id.CaseId;
import uk.marac.id.EntryId;
import uk.marac.id.Id;
import uk.marac.id.SubjectId;
import uk.marac.keys.ledger.entry.Outcome;
import uk.marac.ledger.AuditQuery;
import uk.marac.time.LondonDay;

/**
 * Which entries an auditor asks for; all where nothing is said.
 *
 * @param from the first day of the acts, as London counts days
 * @param until the last day of the acts
 */
public record AuditFilter(
        @Nullable CaseId about,
        @Nullable SubjectId by,
        @Nullable Outcome outcome,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public static AuditFilter all() {
        return new AuditFilter(null, null, null, null, null);
    }

    public static AuditFilter about(CaseId caseId) {
        return new AuditFilter(caseId, null, null, null, null);
    }

    AuditQuery after(@Nullable EntryId last, int limit) {
        return new AuditQuery(
                valueOf(about),
                valueOf(by),
                outcome,
                from == null ? null : LondonDay.startOf(from),
                until == null ? null : LondonDay.startOf(until.plusDays(1)),
                valueOf(last),
                limit);
    }

    private static @Nullable UUID valueOf(@Nullable Id id) {
        return id == null ? null : id.value();
    }
}
