package uk.marac.action;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.marac.id.ActionId;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.ListingId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/** An action that one agency owns. */
@SealedTable(name = "action", compartment = Compartment.Kind.CASE)
public record ActionRow(
        AreaId areaId,
        ActionId id,
        long version,
        @Clear CaseId caseId,
        @Clear ListingId listingId,
        @Clear AgencyId agencyId,
        @Clear ActionState state,
        @Clear LocalDate dueOn,
        @Clear Instant agreedAt,
        @Clear @Nullable Instant outcomeAt,
        @Clear @Nullable Instant confirmedAt,
        @Sealed(0) Narrative description,
        @Sealed(1) Narrative riskLowered,
        @Sealed(2) Narrative measure,
        @Sealed(3) @Nullable Narrative ownerName,
        @Sealed(4) @Nullable Narrative outcome,
        @Sealed(5) @Nullable Narrative evidence) {}
