package uk.marac.transfer;

import java.util.List;
import uk.marac.access.InForce;
import uk.marac.access.MembershipRow;
import uk.marac.access.Role;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Job;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.AreaId;
import uk.marac.web.ProblemException;

/**
 * Whether an area can be offered a case: it is another, and somebody coordinates it. Asked there by the courier, who tells no
 * more than that.
 */
final class Receivers {

    private final Gate gate;
    private final TransferAreas areas = new TransferAreas();

    Receivers(Gate gate) {
        this.gate = gate;
    }

    List<TransferArea> of(Actor actor, AreaId area) {
        return gate.list(actor, Permission.VIEW_TRANSFER_AREAS, area, areas::others);
    }

    /** @throws ProblemException 422 unless the code is that of an area that can */
    TransferArea find(Actor actor, AreaId area, String code) {
        return of(actor, area).stream()
                .filter(other -> other.code().equals(code) && isCoordinated(actor, other.id()))
                .findFirst()
                .orElseThrow(
                        () -> ProblemException.invalid("area", "is not the code of another area that takes cases"));
    }

    private boolean isCoordinated(Actor asking, AreaId area) {
        Actor courier = Job.COURIER.actor(asking.requestId(), asking.authenticatedAt());
        return gate.read(courier, Permission.FIND_RECEIVER, Target.area(area), tx -> !tx.rows(MembershipRow.class)
                .where("t.role = :role AND " + InForce.NOW)
                .bind("role", Role.COORDINATOR)
                .bind("now", tx.now())
                .list()
                .isEmpty());
    }
}
