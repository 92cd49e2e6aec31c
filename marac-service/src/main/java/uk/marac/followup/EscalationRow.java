package uk.marac.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.id.ActionId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.EscalationId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/**
 * That somebody put an action on the steering group's list, or took it off; never changed. What stands there because it
 * is late has none: that is computed.
 */
@Held(Nature.JOINT_RECORD)
@SealedTable(name = "action_escalation", compartment = Compartment.Kind.CASE)
record EscalationRow(
        AreaId areaId,
        EscalationId id,
        long version,
        @Clear CaseId caseId,
        @Clear ActionId actionId,
        @Sealed(0) Confidential<EscalationAct> act,
        @Sealed(1) @Nullable Confidential<EscalationCause> cause,
        @Sealed(2) Narrative reason,
        @Sealed(3) Confidential<Instant> recordedAt) {

    boolean is(EscalationAct sought) {
        return act.value() == sought;
    }
}
