package uk.marac.referral;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.access.InvolvementGround;
import uk.marac.access.Role;
import uk.marac.agency.AgencyDao;
import uk.marac.casefile.CaseFiles;
import uk.marac.casefile.Involvements;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Idempotency;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.ReferralId;
import uk.marac.person.PersonDao;
import uk.marac.person.PersonViews;
import uk.marac.person.SafeContactView;
import uk.marac.protocol.ProtocolService;
import uk.marac.retention.HoldCheck;
import uk.marac.risk.RiskAssessments;
import uk.marac.web.EntityTags;
import uk.marac.web.Page;
import uk.marac.web.ProblemException;

/** Referrals as agencies make and read them. What it answers never depends on whether anybody is known already. */
public final class ReferralService {

    private final Gate gate;
    private final ReferralRules rules;
    private final ReferralStatements statements;
    private final RiskAssessments risks;
    private final CaseFiles cases = new CaseFiles();
    private final HoldCheck holds = new HoldCheck();
    private final ReferralDao referrals = new ReferralDao();
    private final SharingDecisions sharing = new SharingDecisions();
    private final AgencyDao agencies = new AgencyDao();
    private final PersonDao people = new PersonDao();
    private final PersonViews personViews = new PersonViews();

    public ReferralService(
            Gate gate, ProtocolService protocol, RiskAssessments risks, List<ReferralListener> listeners) {
        this.gate = gate;
        this.risks = risks;
        this.rules = new ReferralRules(risks);
        this.statements = new ReferralStatements(risks, protocol, listeners);
    }

    /**
     * Makes a referral with a case file of its own.
     *
     * @throws ProblemException 422 for each field that breaks a rule; nothing is written then
     */
    public UUID submit(Actor actor, AreaId area, ReferralRequest request, @Nullable Idempotency idempotency) {
        return gate.create(actor, Permission.SUBMIT_REFERRAL, Target.area(area), idempotency, (tx, id) -> {
            AgencyId agency = representing(tx, request.agency());
            rules.check(request, tx.now());
            ReferralRow referral = ReferralRow.submitted(
                    area,
                    new ReferralId(id),
                    1,
                    cases.refer(tx),
                    agency,
                    ReferralState.SUBMITTED,
                    tx.now(),
                    actor.id(),
                    request);
            tx.insert(referral);
            Involvements.begin(tx, referral.caseId(), agency, InvolvementGround.REFERRED, referral.id());
            statements.write(tx, referral, request);
        });
    }

    /**
     * Sends a returned referral again, whole. When it was first made stands.
     *
     * @return the new version
     * @throws ProblemException 409 if it was not returned, or is under a legal hold: what it said of people would be deleted
     */
    public long resubmit(Actor actor, AreaId area, ReferralId id, long expected, ReferralRequest request) {
        return gate.write(actor, Permission.RESUBMIT_REFERRAL, Target.of(area, id), tx -> {
            ReferralRow returned = referrals.find(tx, id).orElseThrow(tx::refuse);
            EntityTags.check(expected, returned.version());
            ReferralState next = ReferralStates.move(returned.state(), ReferralAct.SEND_AGAIN);
            if (request.agency() != null && !request.agency().equals(returned.agencyId())) {
                throw ProblemException.invalid("agency", "is not the agency that made the referral");
            }
            rules.check(request, tx.now());
            holds.refusePartWhileHeld(tx, returned.caseId());
            ReferralRow referral = ReferralRow.submitted(
                    area,
                    id,
                    returned.version(),
                    returned.caseId(),
                    returned.agencyId(),
                    next,
                    returned.submittedAt(),
                    returned.submittedBy(),
                    request);
            statements.takeBack(tx, returned);
            cases.referAgain(tx, returned.caseId());
            long version = tx.update(referral);
            statements.write(tx, referral, request);
            return version;
        });
    }

    public List<ReferralSummary> list(Actor actor, AreaId area, @Nullable ReferralState state, Page page) {
        return gate.list(actor, Permission.LIST_REFERRALS, area, tx -> {
            List<ReferralRow> rows = referrals.page(tx, tx.scope(Permission.VIEW_REFERRAL), state, page);
            Map<CaseId, String> victims =
                    people.victims(tx, rows.stream().map(ReferralRow::caseId).toList());
            return rows.stream()
                    .map(row -> ReferralSummary.of(row, victims.get(row.caseId())))
                    .toList();
        });
    }

    public ReferralView view(Actor actor, AreaId area, ReferralId id) {
        return gate.read(actor, Permission.VIEW_REFERRAL, Target.of(area, id), tx -> {
            ReferralRow row = referrals.find(tx, id).orElseThrow(tx::refuse);
            return ReferralView.of(
                    row,
                    personViews.of(tx, row.caseId()),
                    people.safeContact(tx, row.caseId())
                            .map(SafeContactView::of)
                            .orElse(null),
                    risks.latest(tx, id).orElse(null),
                    sharing.of(tx, id));
        });
    }

    private AgencyId representing(WriteTx tx, @Nullable AgencyId stated) {
        Set<AgencyId> own = tx.standing().agenciesAs(Role.REPRESENTATIVE, Role.IDVA);
        if (stated == null && own.size() != 1) {
            throw ProblemException.invalid("agency", "say for which of your agencies you refer");
        }
        AgencyId agency = stated == null ? own.iterator().next() : stated;
        if (!own.contains(agency) || !isOpen(tx, agency)) {
            throw ProblemException.invalid("agency", "is not an agency that you represent");
        }
        return agency;
    }

    private boolean isOpen(Tx tx, AgencyId id) {
        return agencies.find(tx, id).filter(agency -> agency.closedAt() == null).isPresent();
    }
}
