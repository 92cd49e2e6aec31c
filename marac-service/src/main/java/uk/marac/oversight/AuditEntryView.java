package uk.marac.oversight;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.marac.id.CaseId;
import uk.marac.keys.ledger.entry.CaseSeq;
import uk.marac.keys.ledger.entry.CommitmentTag;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.ledger.AuditedEntry;
import uk.marac.ledger.Place;

/**
 * One entry of the log as auditors see it.
 *
 * @param at when it was done
 * @param ground why it was allowed to the one who did it; absent where it was not, or came to nothing
 * @param failure code of what went wrong; absent where nothing did
 * @param index place in the log, from 0; absent until it is sequenced
 * @param recordedAt when it got that place: within a second of the act, but for records of the past that were taken over
 * @param writes what it did to which tables; empty for a look
 * @param cases the cases that it concerns, each with the entry's number among all of that case
 * @param details what stands behind the commitments that concern the case asked for; without one, that concern none
 */
public record AuditEntryView(
        UUID id,
        Instant at,
        UUID actorId,
        String actorKind,
        @Nullable UUID agencyId,
        String permission,
        @Nullable String ground,
        String outcome,
        @Nullable String failure,
        UUID requestId,
        @Nullable Long index,
        @Nullable Instant recordedAt,
        List<AuditWritesView> writes,
        List<CaseNumberView> cases,
        List<AuditDetailView> details) {

    /** @param seq from 1 without a gap; absent until it is sequenced, and for a refusal */
    public record CaseNumberView(CaseId caseId, @Nullable Long seq) {}

    static AuditEntryView of(AuditedEntry audited) {
        LedgerEntry entry = audited.entry();
        Place place = audited.place();
        Map<Integer, Long> seqs = place == null
                ? Map.of()
                : place.caseSeqs().stream().collect(Collectors.toMap(CaseSeq::ordinal, CaseSeq::seq));
        return new AuditEntryView(
                entry.id(),
                Instant.EPOCH.plus(entry.timeMicros(), ChronoUnit.MICROS),
                entry.actorId(),
                entry.actorKind().name(),
                entry.agencyId(),
                entry.permission(),
                entry.purpose(),
                entry.outcome().name(),
                entry.failureKind(),
                entry.requestId(),
                place == null ? null : place.index(),
                place == null ? null : place.recordedAt(),
                AuditWritesView.of(entry.rows()),
                cases(audited, seqs),
                audited.openings().entrySet().stream()
                        .map(opening -> AuditDetailView.of(opening.getKey(), opening.getValue()))
                        .toList());
    }

    private static List<CaseNumberView> cases(AuditedEntry audited, Map<Integer, Long> seqs) {
        return audited.cases().entrySet().stream()
                .filter(named ->
                        audited.entry().commitments().get(named.getKey()).tag() == CommitmentTag.CASE)
                .map(named -> new CaseNumberView(new CaseId(named.getValue()), seqs.get(named.getKey())))
                .toList();
    }
}
