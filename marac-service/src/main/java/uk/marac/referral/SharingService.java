package uk.marac.referral;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.Speakers;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Idempotency;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.SharingDecisionId;
import uk.marac.web.FieldErrors;

/** Decisions to share that agencies make beside the referral's; none is ever changed, a new one stands beside it. */
public final class SharingService {

    private final Gate gate;
    private final SharingDecisions decisions = new SharingDecisions();
    private final CaseAdditions additions = new CaseAdditions();

    public SharingService(Gate gate) {
        this.gate = gate;
    }

    /** @throws uk.marac.web.ProblemException 409 for a case on which nobody works any more */
    public UUID add(
            Actor actor, AreaId area, CaseId id, SharingAdditionRequest request, @Nullable Idempotency idempotency) {
        return gate.create(actor, Permission.ADD_SHARING_DECISION, Target.of(area, id), idempotency, (tx, made) -> {
            AgencyId agency = Speakers.of(tx, id, request.agency());
            ReferralRow referral = additions.referralAtWork(tx, id);
            FieldErrors errors = new FieldErrors();
            SharingRules.check("decision.", request.decision(), tx.now(), errors);
            errors.refuse();
            decisions.record(tx, new SharingDecisionId(made), referral, agency, request.decision());
        });
    }

    /** All for coordinator and chair; for others those of their own agencies. The newest first. */
    public List<SharingDecisionView> list(Actor actor, AreaId area, CaseId id) {
        return gate.read(actor, Permission.VIEW_SHARING_DECISIONS, Target.of(area, id), tx -> {
            ReferralRow referral = additions.referral(tx, id);
            return tx.standing().seesEveryCase()
                    ? decisions.all(tx, referral)
                    : decisions.of(tx, referral, Speakers.own(tx, id));
        });
    }
}
