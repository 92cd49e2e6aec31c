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
import uk.marac.vault.Confidential;
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
        @Sealed(5) @Nullable Narrative evidence,
        @Sealed(6) Confidential<Boolean> perpetratorDirected,
        @Sealed(7) @Nullable Narrative reason,
        @Sealed(8) @Nullable Narrative reopenedReason) {

    /** With what its owner reports of it. */
    ActionRow reported(
            ActionState next,
            Instant at,
            @Nullable String whatCame,
            @Nullable String whatShowsIt,
            @Nullable String whyNot) {
        return new ActionRow(
                areaId,
                id,
                version,
                caseId,
                listingId,
                agencyId,
                next,
                dueOn,
                agreedAt,
                at,
                confirmedAt,
                description,
                riskLowered,
                measure,
                ownerName,
                Narrative.ofNullable(whatCame),
                Narrative.ofNullable(whatShowsIt),
                perpetratorDirected,
                Narrative.ofNullable(whyNot),
                reopenedReason);
    }

    /** In another state, with what was reported left as it is. */
    ActionRow in(ActionState next, @Nullable Instant confirmed) {
        return in(next, confirmed, reopenedReason);
    }

    /** Not done after all; what was reported stays, beside why that is not enough. */
    ActionRow reopened(ActionState next, String why) {
        return in(next, confirmedAt, new Narrative(why));
    }

    private ActionRow in(ActionState next, @Nullable Instant confirmed, @Nullable Narrative whyReopened) {
        return new ActionRow(
                areaId,
                id,
                version,
                caseId,
                listingId,
                agencyId,
                next,
                dueOn,
                agreedAt,
                outcomeAt,
                confirmed,
                description,
                riskLowered,
                measure,
                ownerName,
                outcome,
                evidence,
                perpetratorDirected,
                reason,
                whyReopened);
    }
}
