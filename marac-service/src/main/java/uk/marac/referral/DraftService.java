package uk.marac.referral;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.CaseFiles;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Idempotency;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.ReferralDraftId;
import uk.marac.id.ReferralId;
import uk.marac.protocol.OperatingProtocol;
import uk.marac.protocol.ProtocolService;
import uk.marac.risk.RiskAssessmentRules;
import uk.marac.risk.RiskAssessments;
import uk.marac.risk.RiskInstruments;
import uk.marac.time.LondonDay;
import uk.marac.vault.Confidential;
import uk.marac.web.EntityTags;
import uk.marac.web.FieldErrors;
import uk.marac.web.Page;
import uk.marac.web.ProblemException;

/** Referrals before they are sent: seen by their own agency only, in no inbox, compared with nobody. */
public final class DraftService {

    private final Gate gate;
    private final ProtocolService protocol;
    private final DraftRules rules;
    private final Submissions submissions;
    private final DraftDao drafts = new DraftDao();
    private final CaseFiles cases = new CaseFiles();

    public DraftService(
            Gate gate, ProtocolService protocol, RiskInstruments instruments, List<ReferralListener> listeners) {
        this.gate = gate;
        this.protocol = protocol;
        this.rules = new DraftRules(new ReferralRules(new RiskAssessmentRules(instruments)));
        this.submissions =
                new Submissions(new ReferralStatements(new RiskAssessments(instruments), protocol, listeners));
    }

    /** @throws ProblemException 422 for what is said and cannot be so; what is not said yet is no fault of a draft */
    public UUID save(Actor actor, AreaId area, ReferralRequest content, @Nullable Idempotency idempotency) {
        return gate.create(actor, Permission.SAVE_DRAFT, Target.area(area), idempotency, (tx, id) -> {
            AgencyId agency = submissions.representing(tx, content.agency());
            check(tx, content).refuseWrong();
            tx.insert(new DraftRow(area, new ReferralDraftId(id), 1, agency, tx.now(), new Confidential<>(content)));
        });
    }

    public List<DraftSummary> list(Actor actor, AreaId area, Page page) {
        return gate.list(actor, Permission.LIST_DRAFTS, area, tx -> {
            OperatingProtocol settings = protocol.inForce(tx).settings();
            return drafts.page(tx, tx.scope(Permission.VIEW_DRAFT), page).stream()
                    .map(row -> DraftSummary.of(row, DraftTerm.lastDay(row, settings)))
                    .toList();
        });
    }

    public DraftView view(Actor actor, AreaId area, ReferralDraftId id) {
        return gate.read(actor, Permission.VIEW_DRAFT, Target.of(area, id), tx -> {
            DraftRow row = find(tx, id);
            OperatingProtocol settings = protocol.inForce(tx).settings();
            return DraftView.of(
                    row,
                    DraftTerm.lastDay(row, settings),
                    rules.check(row.content().value(), tx.now(), settings).all());
        });
    }

    /** @return the new version */
    public long change(Actor actor, AreaId area, ReferralDraftId id, long expected, ReferralRequest content) {
        return gate.write(actor, Permission.CHANGE_DRAFT, Target.of(area, id), tx -> {
            DraftRow row = find(tx, id);
            EntityTags.check(expected, row.version());
            refuseOtherAgency(row, content);
            check(tx, content).refuseWrong();
            return tx.update(row.saved(tx.now(), content));
        });
    }

    /**
     * Sends it. The draft is no more then.
     *
     * @throws ProblemException 422 with the list that its view shows, unless it is complete
     */
    public SubmittedReferral submit(Actor actor, AreaId area, ReferralDraftId id, long expected) {
        return gate.write(actor, Permission.SUBMIT_DRAFT, Target.of(area, id), tx -> {
            DraftRow row = find(tx, id);
            EntityTags.check(expected, row.version());
            ReferralRequest content = row.content().value();
            check(tx, content).refuse();
            AgencyId agency = submissions.representing(tx, row.agencyId());
            ReferralId referral = new ReferralId(tx.newId());
            submissions.make(tx, referral, cases.refer(tx, new CaseId(id.value())), agency, content);
            tx.delete(row);
            return new SubmittedReferral(referral.value(), FgmPrompts.of(content, LondonDay.of(tx.now())));
        });
    }

    /** Deletes it with its key, so that no copy of it can be opened. */
    public void discard(Actor actor, AreaId area, ReferralDraftId id, long expected) {
        var unused = gate.write(actor, Permission.DISCARD_DRAFT, Target.of(area, id), tx -> {
            DraftRow row = find(tx, id);
            EntityTags.check(expected, row.version());
            drafts.erase(tx, row);
            return row.version();
        });
    }

    private FieldErrors check(Tx tx, ReferralRequest content) {
        return rules.check(content, tx.now(), protocol.inForce(tx).settings());
    }

    private static void refuseOtherAgency(DraftRow row, ReferralRequest content) {
        if (content.agency() != null && !content.agency().equals(row.agencyId())) {
            throw ProblemException.invalid("agency", "is not the agency whose draft this is");
        }
    }

    private DraftRow find(Tx tx, ReferralDraftId id) {
        return drafts.find(tx, id).orElseThrow(tx::refuse);
    }
}
