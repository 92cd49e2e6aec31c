package uk.marac.agency;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.access.MembershipRow;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Idempotency;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.WriteTx;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.web.EntityTags;
import uk.marac.web.ProblemException;

/** The agencies of an area. */
public final class AgencyService {

    private final Gate gate;
    private final AgencyDao agencies = new AgencyDao();
    private final MemberDao members = new MemberDao();

    public AgencyService(Gate gate) {
        this.gate = gate;
    }

    public List<AgencyView> list(Actor actor, AreaId area) {
        return gate.list(actor, Permission.VIEW_AGENCIES, area, tx -> agencies.all(tx).stream()
                .map(AgencyView::of)
                .toList());
    }

    /** @throws ProblemException 409 if the area has an agency of that name */
    public UUID add(Actor actor, AreaId area, AgencyRequest request, @Nullable Idempotency idempotency) {
        return gate.create(actor, Permission.MANAGE_AGENCIES, Target.area(area), idempotency, (tx, id) -> {
            if (agencies.named(tx, request.name()).isPresent()) {
                throw ProblemException.conflict("name", "is the name of another agency of this area");
            }
            tx.insert(row(tx, new AgencyId(id), request));
        });
    }

    /** The first agency of an area whose opening may have been interrupted: made, unless it was made before. */
    public AgencyId begin(WriteTx tx, AgencyRequest request) {
        return agencies.named(tx, request.name()).map(AgencyRow::id).orElseGet(() -> {
            AgencyId id = new AgencyId(tx.newId());
            tx.insert(row(tx, id, request));
            return id;
        });
    }

    /**
     * An agency leaves the MARAC: its members are out at their next request. Its statements stay its own. The Gate has locked
     * the agency, and who appoints holds it, so nobody becomes a member in between.
     */
    public void close(Actor actor, AreaId area, AgencyId id, long expectedVersion) {
        gate.write(actor, Permission.CLOSE_AGENCY, Target.of(area, id), tx -> {
            AgencyRow agency = agencies.find(tx, id).orElseThrow(tx::refuse);
            EntityTags.check(expectedVersion, agency.version());
            if (agency.closedAt() != null) {
                throw ProblemException.conflict("agency", "has left already");
            }
            members.notEnded(tx, id).forEach(member -> tx.update(member.until(end(member, tx.now()))));
            return tx.update(agency.closed(tx.now()));
        });
    }

    private static AgencyRow row(WriteTx tx, AgencyId id, AgencyRequest request) {
        return new AgencyRow(tx.area(), id, 1, request.kind(), request.name(), null);
    }

    /** A membership never ends before it began. */
    private static Instant end(MembershipRow member, Instant now) {
        return member.validFrom().isAfter(now) ? member.validFrom() : now;
    }
}
