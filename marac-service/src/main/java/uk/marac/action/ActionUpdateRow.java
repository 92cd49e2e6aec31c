package uk.marac.action;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.WriteTx;
import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.id.ActionId;
import uk.marac.id.ActionUpdateId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/**
 * One thing that was done to an action, in the words of then; never changed. The action itself holds the last words only, and
 * a death review asks for all of them.
 *
 * @param replacedBy where another action took its place
 */
@Held(value = Nature.STATEMENT, professionals = "owner_name")
@SealedTable(name = "action_update", compartment = Compartment.Kind.CASE)
record ActionUpdateRow(
        AreaId areaId,
        ActionUpdateId id,
        long version,
        @Clear CaseId caseId,
        @Clear ActionId actionId,
        @Sealed(0) Confidential<ActionAct> act,
        @Sealed(1) Confidential<Instant> recordedAt,
        @Sealed(2) @Nullable Narrative ownerName,
        @Sealed(3) @Nullable Narrative outcome,
        @Sealed(4) @Nullable Narrative evidence,
        @Sealed(5) @Nullable Narrative reason,
        @Sealed(6) @Nullable Confidential<ActionId> replacedBy) {

    /** Somebody in the owning agency took it on. */
    static ActionUpdateRow accepted(WriteTx tx, ActionRow action, String owner) {
        return of(tx, action, ActionAct.ACCEPT, owner, null, null, null, null);
    }

    static ActionUpdateRow reported(WriteTx tx, ActionRow action, ActionAct act, ActionOutcomeRequest said) {
        return of(tx, action, act, null, said.outcome(), said.evidence(), said.reason(), null);
    }

    static ActionUpdateRow confirmed(WriteTx tx, ActionRow action) {
        return of(tx, action, ActionAct.CONFIRM_NOT_POSSIBLE, null, null, null, null, null);
    }

    static ActionUpdateRow reopened(WriteTx tx, ActionRow action, String why) {
        return of(tx, action, ActionAct.REOPEN, null, null, null, why, null);
    }

    static ActionUpdateRow superseded(WriteTx tx, ActionRow action, ActionId by) {
        return of(tx, action, ActionAct.SUPERSEDE, null, null, null, null, by);
    }

    private static ActionUpdateRow of(
            WriteTx tx,
            ActionRow action,
            ActionAct act,
            @Nullable String owner,
            @Nullable String outcome,
            @Nullable String evidence,
            @Nullable String reason,
            @Nullable ActionId by) {
        return new ActionUpdateRow(
                tx.area(),
                new ActionUpdateId(tx.newId()),
                1,
                action.caseId(),
                action.id(),
                new Confidential<>(act),
                new Confidential<>(tx.now()),
                Narrative.ofNullable(owner),
                Narrative.ofNullable(outcome),
                Narrative.ofNullable(evidence),
                Narrative.ofNullable(reason),
                Confidential.ofNullable(by));
    }
}
