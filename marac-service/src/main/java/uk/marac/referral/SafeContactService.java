package uk.marac.referral;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.access.Role;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Idempotency;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.ReferralId;
import uk.marac.id.SafeContactId;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonDao;
import uk.marac.person.PersonRow;
import uk.marac.person.SafeContactRequest;
import uk.marac.person.Statements;

/** Says anew how the victim may be reached, once what the referral says is no longer safe. */
public final class SafeContactService {

    private final Gate gate;
    private final ReferralDao referrals = new ReferralDao();
    private final PersonDao people = new PersonDao();
    private final Statements statements = new Statements();

    public SafeContactService(Gate gate) {
        this.gate = gate;
    }

    /** What was said before is kept, and no longer shown. */
    public UUID state(
            Actor actor, AreaId area, ReferralId id, SafeContactRequest request, @Nullable Idempotency idempotency) {
        return gate.create(actor, Permission.STATE_SAFE_CONTACT, Target.of(area, id), idempotency, (tx, made) -> {
            ReferralRules.check(request);
            ReferralRow referral = referrals.find(tx, id).orElseThrow(tx::refuse);
            PersonRow victim = people.people(tx, referral.caseId()).stream()
                    .filter(person -> person.role() == PartyRole.VICTIM)
                    .findFirst()
                    .orElseThrow(tx::refuse);
            statements.safeContact(tx, new SafeContactId(made), victim, speaksFor(tx, referral), request);
        });
    }

    private static AgencyId speaksFor(Tx tx, ReferralRow referral) {
        Set<AgencyId> own = tx.standing().agenciesAs(Role.REPRESENTATIVE, Role.IDVA);
        if (own.contains(referral.agencyId())) {
            return referral.agencyId();
        }
        return tx.standing().agenciesAs(Role.IDVA, Role.COORDINATOR).stream()
                .findFirst()
                .orElseThrow(tx::refuse);
    }
}
