package uk.marac.transfer;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.CaseAct;
import uk.marac.casefile.CaseDao;
import uk.marac.casefile.CaseRow;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Idempotency;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.TransferId;
import uk.marac.id.TransferPaperId;
import uk.marac.referral.CaseSharing;
import uk.marac.risk.RiskAssessments;
import uk.marac.risk.RiskInstruments;
import uk.marac.vault.Confidential;
import uk.marac.web.EntityTags;
import uk.marac.web.FieldErrors;
import uk.marac.web.ProblemException;

/** Offers a case to another area, and takes an offer back. */
public final class OfferService {

    private final Gate gate;
    private final Receivers receivers;
    private final Offers offers;
    private final Contacts contacts = new Contacts();
    private final CaseDao cases = new CaseDao();
    private final CaseSharing sharing = new CaseSharing();
    private final TransferDao transfers = new TransferDao();
    private final TransferQueue queue = new TransferQueue();

    public OfferService(Gate gate, RiskInstruments instruments) {
        this.gate = gate;
        this.receivers = new Receivers(gate);
        this.offers = new Offers(new RiskAssessments(instruments));
    }

    /** To which a case of this area may be offered. */
    public List<TransferAreaView> areas(Actor actor, AreaId area) {
        return receivers.of(actor, area).stream().map(TransferAreaView::of).toList();
    }

    /**
     * Leaves the offer with the courier.
     *
     * @throws ProblemException 422 for an area that takes no cases or reasons that are not said; 409 for a case that is not
     *     accepted or is closed, or that this area was offered already
     */
    public UUID offer(Actor actor, AreaId area, CaseId id, TransferRequest request, @Nullable Idempotency idempotency) {
        gate.knock(actor, Permission.OFFER_TRANSFER, Target.of(area, id));
        TransferArea to = receivers.find(actor, area, request.area());
        return gate.create(actor, Permission.OFFER_TRANSFER, Target.of(area, id), idempotency, (tx, made) -> {
            check(tx, id, to, request);
            TransferId transfer = new TransferId(made);
            TransferContact own = contacts.of(tx, request.contact(), request.idva(), request.idvaContact());
            tx.insert(TransferRow.out(area, transfer, id, tx.now(), to, own));
            tx.insert(TransferPaperRow.offer(
                    area,
                    new TransferPaperId(tx.newId()),
                    transfer,
                    id,
                    tx.now(),
                    new Confidential<>(offers.of(tx, id, request, own))));
            sharing.record(tx, id, contacts.agency(tx), request.sharing());
            queue.join(tx, transfer);
        });
    }

    /**
     * Takes an offer back that is not answered yet. If the other area had answered before it hears of this, its answer holds.
     *
     * @return the new version
     */
    public long withdraw(Actor actor, AreaId area, TransferId id, long expected, TransferReasonRequest request) {
        return gate.write(actor, Permission.WITHDRAW_TRANSFER, Target.of(area, id), tx -> {
            TransferRow row = transfers.get(tx, id);
            EntityTags.check(expected, row.version());
            row.refuseUnless(TransferDirection.OUT);
            TransferState next = row.after(TransferAct.WITHDRAW);
            queue.join(tx, id);
            return tx.update(row.change().to(next).withdrawn(request.reason()).row());
        });
    }

    private void check(Tx tx, CaseId id, TransferArea to, TransferRequest request) {
        CaseRow file = cases.find(tx, id).orElseThrow(tx::refuse);
        var unused = file.after(CaseAct.OFFER);
        FieldErrors errors = new FieldErrors();
        sharing.check(tx, "sharing.", request.sharing(), errors);
        errors.refuse();
        if (transfers.ofCase(tx, id).stream()
                .anyMatch(row ->
                        row.state().isLive() && row.otherArea().value().id().equals(to.id()))) {
            throw ProblemException.conflict("area", "has this case before it already");
        }
    }
}
