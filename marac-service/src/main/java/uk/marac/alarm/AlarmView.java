package uk.marac.alarm;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AlarmId;
import uk.marac.id.CaseId;
import uk.marac.id.EntryId;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/**
 * One alarm as auditors see it.
 *
 * @param version to be named with If-Match when it is acknowledged
 * @param permission what was asked of the canary; null of unusual reading, as all to {@code entryId}
 * @param cases how many different cases were read; null of a canary, as {@code expected} and {@code usual}
 * @param expected how many of them stand before a meeting of the reader's agency
 * @param usual the median of the reader's earlier days
 */
public record AlarmView(
        AlarmId id,
        long version,
        AlarmKind kind,
        AlarmState state,
        Instant raisedAt,
        UUID actorId,
        Instant since,
        Instant until,
        @Nullable CaseId caseId,
        @Nullable String permission,
        @Nullable String outcome,
        @Nullable UUID requestId,
        @Nullable EntryId entryId,
        @Nullable Integer cases,
        @Nullable Integer expected,
        @Nullable Integer usual,
        @Nullable UUID acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Nullable Narrative reason) {

    static AlarmView of(AlarmRow row) {
        Finding finding = row.finding().value();
        Finding.Opened opened = finding.opened();
        Finding.Amount amount = finding.amount();
        return new AlarmView(
                row.id(),
                row.version(),
                finding.kind(),
                row.state(),
                row.raisedAt(),
                finding.actorId(),
                finding.since(),
                finding.until(),
                opened == null ? null : opened.caseId(),
                opened == null ? null : opened.permission(),
                opened == null ? null : opened.outcome(),
                opened == null ? null : opened.requestId(),
                opened == null ? null : opened.entryId(),
                amount == null ? null : amount.cases(),
                amount == null ? null : amount.expected(),
                amount == null ? null : amount.usual(),
                Confidential.valueOf(row.acknowledgedBy()),
                Confidential.valueOf(row.acknowledgedAt()),
                row.reason());
    }
}
