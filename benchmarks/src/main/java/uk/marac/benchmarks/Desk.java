package uk.marac.benchmarks;

import java.time.Instant;
import java.util.UUID;
import uk.marac.action.ActionRow;
import uk.marac.gate.Actor;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.ActionId;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.vault.Narrative;

/** Where one client works: a member, and an action of the member's agency on a case on which no other client works. */
record Desk(AreaId area, UUID member, AgencyId agency, CaseId caseId, ActionId action) {

    /** What is asked of the Gate, whichever: to say what came of the action. */
    static final Permission WRITE = Permission.RECORD_ACTION_OUTCOME;

    /** The member, in a request of its own. */
    Actor actor() {
        return Actor.person(member, UUID.randomUUID(), 1, Instant.now());
    }

    Target target() {
        return Target.of(area, action);
    }

    /** The write that every side does: the row whole, with another outcome of the same length. */
    static ActionRow reported(ActionRow row) {
        return new ActionRow(
                row.areaId(),
                row.id(),
                row.version(),
                row.caseId(),
                row.listingId(),
                row.agencyId(),
                row.state(),
                row.dueOn(),
                row.agreedAt(),
                row.outcomeAt(),
                row.confirmedAt(),
                row.description(),
                row.riskLowered(),
                row.measure(),
                row.ownerName(),
                new Narrative("Seen at home on visit " + row.version() % 10 + ", locks changed."),
                row.evidence(),
                row.perpetratorDirected(),
                row.reason(),
                row.reopenedReason(),
                row.kind(),
                row.acceptedAt());
    }
}
