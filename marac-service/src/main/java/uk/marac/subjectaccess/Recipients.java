package uk.marac.subjectaccess;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.marac.agency.AgencyDao;
import uk.marac.agency.AgencyRow;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.keys.ledger.entry.ActorKind;
import uk.marac.keys.ledger.entry.LedgerEntry;
import uk.marac.keys.ledger.entry.Outcome;
import uk.marac.ledger.AuditQuery;

/** Adds up by agency who received what is held in some cases. What came to nothing reached nobody; a job is no recipient. */
final class Recipients {

    private static final int PAGE = 200;

    private final Map<Optional<UUID>, Sum> byAgency = new HashMap<>();
    private final Set<UUID> counted = new HashSet<>();

    private static final class Sum {
        private final Set<UUID> people = new HashSet<>();
        private int acts;
        private Instant first = Instant.MAX;
        private Instant last = Instant.MIN;

        void add(LedgerEntry entry) {
            Instant at = Instant.EPOCH.plus(entry.timeMicros(), ChronoUnit.MICROS);
            people.add(entry.actorId());
            acts++;
            first = at.isBefore(first) ? at : first;
            last = at.isAfter(last) ? at : last;
        }
    }

    /** Those with the most acts first. */
    static List<RecipientView> of(Tx tx, Collection<CaseId> cases) {
        Recipients recipients = new Recipients();
        for (CaseId id : cases) {
            tx.log().each(AuditQuery.about(id.value(), PAGE), audited -> recipients.add(audited.entry()));
        }
        Map<UUID, String> names = new AgencyDao()
                .all(tx).stream().collect(Collectors.toMap(agency -> agency.id().value(), AgencyRow::name));
        return recipients.byAgency.entrySet().stream()
                .map(entry -> view(entry.getKey().orElse(null), entry.getValue(), names))
                .sorted(java.util.Comparator.comparingInt(RecipientView::acts)
                        .reversed()
                        .thenComparing(RecipientView::first))
                .toList();
    }

    private static RecipientView view(@Nullable UUID agency, Sum sum, Map<UUID, String> names) {
        return new RecipientView(
                agency == null ? null : new AgencyId(agency),
                agency == null ? null : names.get(agency),
                sum.people.size(),
                sum.acts,
                sum.first,
                sum.last);
    }

    /** An act on two of the cases is one. */
    private void add(LedgerEntry entry) {
        boolean given = entry.outcome() == Outcome.DONE || entry.outcome() == Outcome.STARTED;
        if (given && entry.actorKind() == ActorKind.PERSON && counted.add(entry.id())) {
            byAgency.computeIfAbsent(Optional.ofNullable(entry.agencyId()), agency -> new Sum())
                    .add(entry);
        }
    }
}
