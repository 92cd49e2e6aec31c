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
import uk.marac.id.RiskAssessmentId;
import uk.marac.protocol.ProtocolService;
import uk.marac.protocol.ProtocolView;
import uk.marac.risk.RiskAssessmentRules;
import uk.marac.risk.RiskAssessmentView;
import uk.marac.risk.RiskAssessments;
import uk.marac.risk.RiskInstruments;
import uk.marac.time.LondonDay;
import uk.marac.web.FieldErrors;

/** Risk assessments of a case, and those that involved agencies add: risk changes, and is asked about again. */
public final class FurtherAssessmentService {

    private final Gate gate;
    private final ProtocolService protocol;
    private final RiskAssessments risks;
    private final RiskAssessmentRules rules;
    private final CaseAdditions additions = new CaseAdditions();

    public FurtherAssessmentService(Gate gate, ProtocolService protocol, RiskInstruments instruments) {
        this.gate = gate;
        this.protocol = protocol;
        this.risks = new RiskAssessments(instruments);
        this.rules = new RiskAssessmentRules(instruments);
    }

    /** @throws uk.marac.web.ProblemException 409 for a case on which nobody works any more */
    public UUID add(
            Actor actor, AreaId area, CaseId id, FurtherAssessmentRequest request, @Nullable Idempotency idempotency) {
        return gate.create(actor, Permission.ADD_RISK_ASSESSMENT, Target.of(area, id), idempotency, (tx, made) -> {
            AgencyId agency = Speakers.of(tx, id, request.agency());
            ReferralRow referral = additions.referralAtWork(tx, id);
            ProtocolView inForce = protocol.inForce(tx);
            FieldErrors errors = new FieldErrors();
            rules.check("assessment.", request.assessment(), LondonDay.of(tx.now()), inForce.settings(), errors);
            errors.refuse();
            risks.add(tx, new RiskAssessmentId(made), id, referral.id(), agency, request.assessment(), inForce);
        });
    }

    /** The referral's own and all that were added, the newest first. */
    public List<RiskAssessmentView> list(Actor actor, AreaId area, CaseId id) {
        return gate.read(actor, Permission.VIEW_RISK_ASSESSMENTS, Target.of(area, id), tx -> risks.of(tx, id));
    }
}
