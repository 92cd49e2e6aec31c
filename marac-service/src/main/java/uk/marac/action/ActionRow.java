package uk.marac.action;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.marac.held.Held;
import uk.marac.held.Nature;
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

/**
 * An action that one agency owns.
 *
 * @param ownerName who in that agency does it; there once it was accepted
 * @param kind its code in the catalogue
 */
@Held(value = Nature.STATEMENT, professionals = "owner_name")
@SealedTable(name = "action", schema = 2, compartment = Compartment.Kind.CASE)
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
        @Sealed(8) @Nullable Narrative reopenedReason,
        @Sealed(value = 9, since = 2) @Nullable Narrative kind,
        @Sealed(value = 10, since = 2) @Nullable Confidential<Instant> acceptedAt) {

    /** Accepted by its owner, who says who does it; or handed over to another in the same agency. */
    ActionRow accepted(Instant at, String by) {
        return with(
                state,
                outcomeAt,
                confirmedAt,
                new Narrative(by),
                outcome,
                evidence,
                reason,
                reopenedReason,
                new Confidential<>(at));
    }

    /** With what its owner reports of it. */
    ActionRow reported(
            ActionState next,
            Instant at,
            @Nullable String whatCame,
            @Nullable String whatShowsIt,
            @Nullable String whyNot) {
        return with(
                next,
                at,
                confirmedAt,
                ownerName,
                Narrative.ofNullable(whatCame),
                Narrative.ofNullable(whatShowsIt),
                Narrative.ofNullable(whyNot),
                reopenedReason,
                acceptedAt);
    }

    /** In another state, with what was reported left as it is. */
    ActionRow in(ActionState next, @Nullable Instant confirmed) {
        return with(next, outcomeAt, confirmed, ownerName, outcome, evidence, reason, reopenedReason, acceptedAt);
    }

    /** Replaced by another, with what was reported left as it is. */
    ActionRow superseded(ActionState next, Instant at) {
        return with(next, at, confirmedAt, ownerName, outcome, evidence, reason, reopenedReason, acceptedAt);
    }

    /** Not done after all; what was reported stays, beside why that is not enough. */
    ActionRow reopened(ActionState next, String why) {
        return with(next, outcomeAt, confirmedAt, ownerName, outcome, evidence, reason, new Narrative(why), acceptedAt);
    }

    private ActionRow with(
            ActionState next,
            @Nullable Instant reportedAt,
            @Nullable Instant confirmed,
            @Nullable Narrative owner,
            @Nullable Narrative whatCame,
            @Nullable Narrative whatShowsIt,
            @Nullable Narrative whyNot,
            @Nullable Narrative whyReopened,
            @Nullable Confidential<Instant> accepted) {
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
                reportedAt,
                confirmed,
                description,
                riskLowered,
                measure,
                owner,
                whatCame,
                whatShowsIt,
                perpetratorDirected,
                whyNot,
                whyReopened,
                kind,
                accepted);
    }
}
