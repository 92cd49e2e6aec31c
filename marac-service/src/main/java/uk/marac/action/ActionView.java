package uk.marac.action;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.marac.id.ActionId;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.ListingId;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/** An action as those see it who may see it at all. */
public record ActionView(
        ActionId id,
        CaseId caseId,
        @Nullable String caseNumber,
        ListingId listing,
        AgencyId ownerAgency,
        @Nullable String ownerName,
        @Nullable Instant acceptedAt,
        @Nullable String kind,
        String description,
        String riskLowered,
        String measure,
        boolean perpetratorDirected,
        ActionState state,
        Fulfilment fulfilment,
        boolean overdue,
        LocalDate dueOn,
        Instant agreedAt,
        @Nullable String outcome,
        @Nullable String evidence,
        @Nullable String reason,
        @Nullable String reopenedReason,
        @Nullable Instant outcomeAt,
        @Nullable Instant confirmedAt,
        long version) {

    public static ActionView of(ActionRow row, @Nullable String caseNumber, Instant now) {
        return new ActionView(
                row.id(),
                row.caseId(),
                caseNumber,
                row.listingId(),
                row.agencyId(),
                Narrative.textOf(row.ownerName()),
                Confidential.valueOf(row.acceptedAt()),
                Narrative.textOf(row.kind()),
                row.description().value(),
                row.riskLowered().value(),
                row.measure().value(),
                row.perpetratorDirected().value(),
                row.state(),
                Fulfilment.of(row),
                Fulfilment.isOverdue(row, now),
                row.dueOn(),
                row.agreedAt(),
                Narrative.textOf(row.outcome()),
                Narrative.textOf(row.evidence()),
                Narrative.textOf(row.reason()),
                Narrative.textOf(row.reopenedReason()),
                row.outcomeAt(),
                row.confirmedAt(),
                row.version());
    }
}
