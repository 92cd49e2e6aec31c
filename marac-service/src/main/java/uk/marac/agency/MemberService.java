package uk.marac.agency;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import uk.marac.access.MembershipRow;
import uk.marac.access.Role;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Idempotency;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.id.AreaId;
import uk.marac.id.MembershipId;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.web.EntityTags;
import uk.marac.web.ProblemException;

/** Who is what in an area. The identity provider says who somebody is; only this says what they may be here. */
public final class MemberService {

    private final Gate gate;
    private final Function<Tx, List<String>> emailDomains;
    private final List<AppointmentListener> listeners;
    private final AgencyDao agencies = new AgencyDao();
    private final MemberDao members = new MemberDao();

    /** @param emailDomains where members' addresses may be in the area of an act; any where it names none */
    public MemberService(Gate gate, Function<Tx, List<String>> emailDomains, List<AppointmentListener> listeners) {
        this.gate = gate;
        this.emailDomains = emailDomains;
        this.listeners = List.copyOf(listeners);
    }

    public List<MemberView> list(Actor actor, AreaId area) {
        return gate.list(actor, Permission.VIEW_MEMBERS, area, tx -> members.all(tx).stream()
                .map(row -> MemberView.of(row, maySeeEmail(tx, row)))
                .toList());
    }

    /** The actor's own live memberships. */
    public List<MemberView> own(Actor actor, AreaId area) {
        return gate.list(actor, Permission.VIEW_OWN_STANDING, area, tx -> tx.standing().memberships().stream()
                .map(row -> MemberView.of(row, maySeeEmail(tx, row)))
                .toList());
    }

    /** @throws ProblemException 422 for an agency that is not here or an address that may not be, 409 if the person is that already */
    public UUID appoint(Actor actor, AreaId area, MemberRequest request, @Nullable Idempotency idempotency) {
        return gate.create(actor, Permission.APPOINT_MEMBER, Target.area(area), idempotency, (tx, id) -> {
            if (agencies.hold(tx, request.agency())
                    .filter(agency -> agency.closedAt() == null)
                    .isEmpty()) {
                throw ProblemException.invalid("agency", "is not an open agency of this area");
            }
            if (members.isLive(tx, request.subject(), request.agency(), request.role())) {
                throw ProblemException.conflict("subject", "has this role for this agency already");
            }
            MembershipRow member = new MembershipRow(
                    area,
                    new MembershipId(id),
                    1,
                    request.subject(),
                    request.agency(),
                    request.role(),
                    tx.now(),
                    null,
                    new Narrative(request.name()),
                    checked(tx, request.email()),
                    new Confidential<>(request.deputy()));
            tx.insert(member);
            listeners.forEach(listener -> listener.appointed(tx, member));
        });
    }

    /**
     * Another address for the member's notices, or none.
     *
     * @return the new version
     * @throws ProblemException 409 if the membership has ended, 422 for an address that may not be
     */
    public long changeEmail(Actor actor, AreaId area, MembershipId id, long expectedVersion, EmailRequest request) {
        return gate.write(actor, Permission.CHANGE_MEMBER_EMAIL, Target.of(area, id), tx -> {
            MembershipRow member = members.find(tx, id).orElseThrow(tx::refuse);
            EntityTags.check(expectedVersion, member.version());
            if (member.validUntil() != null) {
                throw ProblemException.conflict("until", "this membership has ended already");
            }
            return tx.update(member.reachedAt(checked(tx, request.email())));
        });
    }

    /** Ends a membership now; the person is out at their next request. */
    public void end(Actor actor, AreaId area, MembershipId id, long expectedVersion) {
        gate.write(actor, Permission.END_MEMBERSHIP, Target.of(area, id), tx -> {
            MembershipRow member = members.find(tx, id).orElseThrow(tx::refuse);
            EntityTags.check(expectedVersion, member.version());
            if (member.validUntil() != null) {
                throw ProblemException.conflict("until", "this membership has ended already");
            }
            return tx.update(member.until(tx.now()));
        });
    }

    private @Nullable Narrative checked(Tx tx, @Nullable String email) {
        return WorkEmail.checked(email, emailDomains.apply(tx));
    }

    /** Who else looks at the members has no use for it. */
    private static boolean maySeeEmail(Tx tx, MembershipRow row) {
        return tx.standing().has(Role.ADMINISTRATOR)
                || row.subject().equals(tx.actor().id());
    }
}
