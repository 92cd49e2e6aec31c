package uk.marac.referral;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.CaseDao;
import uk.marac.casefile.CaseFiles;
import uk.marac.casefile.JoinedCases;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Idempotency;
import uk.marac.gate.Permission;
import uk.marac.gate.Scope;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.ReferralId;
import uk.marac.person.PersonDao;
import uk.marac.person.PersonViews;
import uk.marac.person.SafeContactView;
import uk.marac.protocol.ProtocolService;
import uk.marac.retention.HoldCheck;
import uk.marac.risk.RiskAssessmentRules;
import uk.marac.risk.RiskAssessments;
import uk.marac.risk.RiskInstruments;
import uk.marac.time.LondonDay;
import uk.marac.web.EntityTags;
import uk.marac.web.FieldErrors;
import uk.marac.web.Page;
import uk.marac.web.ProblemException;

/** Referrals as agencies make and read them. What it answers never depends on whether anybody is known already. */
public final class ReferralService {

    private final Gate gate;
    private final Clock clock;
    private final ReferralRules rules;
    private final ReferralStatements statements;
    private final Submissions submissions;
    private final ProtocolService protocol;
    private final RiskAssessments risks;
    private final CaseFiles cases = new CaseFiles();
    private final HoldCheck holds = new HoldCheck();
    private final ReferralDao referrals = new ReferralDao();
    private final SharingDecisions sharing = new SharingDecisions();
    private final PersonDao people = new PersonDao();
    private final JoinedCases joined = new JoinedCases();
    private final CaseDao files = new CaseDao();
    private final PersonViews personViews = new PersonViews();

    public ReferralService(
            Gate gate,
            Clock clock,
            ProtocolService protocol,
            RiskInstruments instruments,
            List<ReferralListener> listeners) {
        this.gate = gate;
        this.clock = clock;
        this.protocol = protocol;
        this.risks = new RiskAssessments(instruments);
        this.rules = new ReferralRules(new RiskAssessmentRules(instruments));
        this.statements = new ReferralStatements(risks, protocol, listeners);
        this.submissions = new Submissions(statements);
    }

    /**
     * Makes a referral with a case file of its own.
     *
     * @throws ProblemException 422 for each field that breaks a rule; nothing is written then
     */
    public SubmittedReferral submit(
            Actor actor, AreaId area, ReferralRequest request, @Nullable Idempotency idempotency) {
        UUID made = gate.create(actor, Permission.SUBMIT_REFERRAL, Target.area(area), idempotency, (tx, id) -> {
            AgencyId agency = submissions.representing(tx, request.agency());
            check(tx, request);
            submissions.make(tx, new ReferralId(id), cases.refer(tx), agency, request);
        });
        return new SubmittedReferral(made, FgmPrompts.of(request, LondonDay.of(clock.instant())));
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
            check(tx, request);
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
                            request)
                    .reportingAtLeast(returned.fgmReport());
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
                    personViews.details(tx, row.caseId(), LondonDay.of(row.submittedAt())),
                    people.safeContact(tx, row.caseId())
                            .map(SafeContactView::of)
                            .orElse(null),
                    joinedContacts(tx, row.caseId()),
                    risks.latest(tx, id).orElse(null),
                    sharing.of(tx, row));
        });
    }

    /** What the other files of the case say last, as far as the reader may see them. Neither takes the place of the other. */
    private List<SafeContactView> joinedContacts(Tx tx, CaseId own) {
        Scope scope = tx.scope(Permission.VIEW_CASE);
        return joined.together(tx, own).stream()
                .filter(file -> !file.equals(own) && files.find(tx, file, scope).isPresent())
                .flatMap(file -> people.safeContact(tx, file).stream())
                .map(SafeContactView::of)
                .toList();
    }

    /**
     * Says what became of the referrer's duty to report. The last word counts, whatever became of the referral.
     *
     * @return the new version
     * @throws ProblemException 409 if it would replace what was said of it under a legal hold
     */
    public long reportFgm(Actor actor, AreaId area, ReferralId id, long expected, FgmReport report) {
        return gate.write(actor, Permission.RECORD_FGM_REPORT, Target.of(area, id), tx -> {
            ReferralRow row = referrals.find(tx, id).orElseThrow(tx::refuse);
            EntityTags.check(expected, row.version());
            FieldErrors errors = new FieldErrors();
            ReferralRules.fgm("", report, LondonDay.of(tx.now()), errors);
            errors.refuse();
            if (row.fgmReport() != null) {
                holds.refusePartWhileHeld(tx, row.caseId());
            }
            return tx.update(row.reporting(report));
        });
    }

    private void check(Tx tx, ReferralRequest request) {
        FieldErrors errors = new FieldErrors();
        rules.check(request, tx.now(), protocol.inForce(tx).settings(), errors);
        errors.refuse();
    }
}
