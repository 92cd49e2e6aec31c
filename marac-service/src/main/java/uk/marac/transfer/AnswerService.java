package uk.marac.transfer;

import java.util.List;
import uk.marac.agency.AgencyDao;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.TransferId;
import uk.marac.notice.Recipients;
import uk.marac.risk.RiskAssessments;
import uk.marac.risk.RiskInstruments;
import uk.marac.web.EntityTags;
import uk.marac.web.ProblemException;

/** What an area does with a case that is offered to it. */
public final class AnswerService {

    private final Gate gate;
    private final Offers offers;
    private final Contacts contacts = new Contacts();
    private final AgencyDao agencies = new AgencyDao();
    private final TransferDao transfers = new TransferDao();
    private final TransferQueue queue = new TransferQueue();

    public AnswerService(Gate gate, RiskInstruments instruments) {
        this.gate = gate;
        this.offers = new Offers(new RiskAssessments(instruments));
    }

    /**
     * Takes the case. Its papers come with the courier, and the referral that is made of them.
     *
     * @return the new version
     * @throws ProblemException 409 if it does not wait for an answer; 422 for an agency for which nobody speaks: a referral that is
     *     sent back to it would be sent again by nobody
     */
    public long accept(Actor actor, AreaId area, TransferId id, long expected, TransferAcceptanceRequest request) {
        return gate.write(actor, Permission.ACCEPT_TRANSFER, Target.of(area, id), tx -> {
            TransferRow row = offered(tx, id, expected);
            TransferState next = row.after(TransferAct.ACCEPT);
            Acceptance acceptance = new Acceptance(actor.id(), agency(tx, request.agency()));
            queue.join(tx, id);
            return tx.update(row.change()
                    .to(next)
                    .answered(new TransferAnswer(tx.now(), request.reason()))
                    .acceptedBy(acceptance, contacts.of(tx, request.contact(), request.idva(), request.idvaContact()))
                    .row());
        });
    }

    /**
     * Sends the offer back. What was offered is deleted here.
     *
     * @return the new version
     */
    public long giveBack(Actor actor, AreaId area, TransferId id, long expected, TransferReasonRequest request) {
        return gate.write(actor, Permission.RETURN_TRANSFER, Target.of(area, id), tx -> {
            TransferRow row = offered(tx, id, expected);
            TransferState next = row.after(TransferAct.RETURN);
            offers.erase(tx, row);
            queue.join(tx, id);
            return tx.update(row.change()
                    .to(next)
                    .answered(new TransferAnswer(tx.now(), request.reason()))
                    .row());
        });
    }

    private TransferRow offered(Tx tx, TransferId id, long expected) {
        TransferRow row = transfers.get(tx, id);
        EntityTags.check(expected, row.version());
        row.refuseUnless(TransferDirection.IN);
        return row;
    }

    private AgencyId agency(Tx tx, AgencyId asked) {
        if (agencies.hold(tx, asked).filter(row -> row.closedAt() == null).isEmpty()) {
            throw ProblemException.invalid("agency", "is not an agency of this area");
        }
        if (Recipients.speakingFor(tx, List.of(asked)).isEmpty()) {
            throw ProblemException.invalid("agency", "has neither a representative nor an Idva");
        }
        return asked;
    }
}
