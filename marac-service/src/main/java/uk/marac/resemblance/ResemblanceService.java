package uk.marac.resemblance;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.CaseDao;
import uk.marac.casefile.CaseRow;
import uk.marac.casefile.Declarations;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Idempotency;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.ConflictId;
import uk.marac.id.ReferralId;
import uk.marac.id.ResemblanceId;
import uk.marac.matching.CaseLinks;
import uk.marac.referral.ReferralRow;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.web.ProblemException;

/** Who is called like a party of a referral, and what a coordinator or chair answers. Nobody sees or answers their own. */
public final class ResemblanceService {

    private final Gate gate;
    private final Resemblances resemblances = new Resemblances();
    private final LateResemblances late = new LateResemblances();
    private final CaseDao cases = new CaseDao();
    private final Declarations declarations = new Declarations(new CaseLinks());

    public ResemblanceService(Gate gate) {
        this.gate = gate;
    }

    public List<ResemblanceView> list(Actor actor, AreaId area, ReferralId id) {
        return gate.read(
                actor, Permission.VIEW_RESEMBLANCES, Target.of(area, id), tx -> others(tx, caseOf(tx, id)).stream()
                        .map(ResemblanceView::of)
                        .toList());
    }

    /** Cases under way to which somebody came later who is called like a party, as long as nobody has said who they are. */
    public List<ResemblancesWaitingView> waiting(Actor actor, AreaId area) {
        return gate.list(actor, Permission.LIST_RESEMBLANCES, area, tx -> {
            List<Colleague> colleagues = Colleagues.of(tx);
            return late.referrals(tx, tx.scope(Permission.VIEW_RESEMBLANCES)).stream()
                    .flatMap(referral -> waiting(tx, referral, colleagues).stream())
                    .toList();
        });
    }

    /**
     * Closes the case, and the others of the same people, to a member for good, or says that they are somebody else.
     *
     * @throws ProblemException 422 if the list holds no such resemblance, 409 if it was answered
     */
    public UUID answer(
            Actor actor, AreaId area, ReferralId id, ResemblanceRequest request, @Nullable Idempotency idempotency) {
        return gate.create(actor, Permission.ANSWER_RESEMBLANCE, Target.of(area, id), idempotency, (tx, answer) -> {
            CaseId caseId = caseOf(tx, id);
            Resemblance found = others(tx, caseId).stream()
                    .filter(one -> one.person().id().equals(request.person())
                            && one.colleague().isSameAs(request.colleague()))
                    .findFirst()
                    .orElseThrow(() -> ProblemException.invalid("person", "nobody of that name is called like them"));
            if (found.isAnswered()) {
                throw ProblemException.conflict("decision", "was made already");
            }
            tx.insert(new ResemblanceAnswerRow(
                    area,
                    new ResemblanceId(answer),
                    1,
                    caseId,
                    new Confidential<>(request.person()),
                    new Confidential<>(found.colleague()),
                    new Confidential<>(request.decision()),
                    new Narrative(request.reason()),
                    new Confidential<>(actor.id()),
                    new Confidential<>(tx.now())));
            UUID subject = found.colleague().subject();
            if (request.decision() == ResemblanceDecision.CONFLICT && subject != null) {
                declarations.impose(tx, new ConflictId(tx.newId()), found.person(), subject, request.reason());
            }
            late.settle(tx, caseId);
        });
    }

    private Optional<ResemblancesWaitingView> waiting(Tx tx, ReferralRow referral, List<Colleague> colleagues) {
        CaseRow file = cases.find(tx, referral.caseId()).orElseThrow(tx::refuse);
        long waiting = others(tx, resemblances.of(tx, file.id(), colleagues)).stream()
                .filter(found -> !found.isAnswered())
                .count();
        return waiting > 0 && file.state().isUnderWay()
                ? Optional.of(new ResemblancesWaitingView(referral.id(), file.id(), file.caseNumber(), waiting))
                : Optional.empty();
    }

    private List<Resemblance> others(Tx tx, CaseId caseId) {
        return others(tx, resemblances.of(tx, caseId));
    }

    private static List<Resemblance> others(Tx tx, List<Resemblance> all) {
        return all.stream()
                .filter(found -> !tx.actor().id().equals(found.colleague().subject()))
                .toList();
    }

    private static CaseId caseOf(Tx tx, ReferralId id) {
        return tx.rows(ReferralRow.class)
                .withId(id)
                .find()
                .orElseThrow(tx::refuse)
                .caseId();
    }
}
