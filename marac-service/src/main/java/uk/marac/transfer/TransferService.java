package uk.marac.transfer;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.marac.access.InForce;
import uk.marac.access.InvolvementGround;
import uk.marac.access.InvolvementRow;
import uk.marac.access.Reader;
import uk.marac.access.Role;
import uk.marac.casefile.CaseDao;
import uk.marac.casefile.CaseState;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.TransferId;
import uk.marac.time.LondonDay;
import uk.marac.vault.Confidential;
import uk.marac.web.EntityTags;
import uk.marac.web.Page;
import uk.marac.web.ProblemException;

/** Transfers as either side follows them, and the papers that came with one. */
public final class TransferService {

    private final Gate gate;
    private final CaseDao cases = new CaseDao();
    private final TransferDao transfers = new TransferDao();
    private final TransferQueue queue = new TransferQueue();

    public TransferService(Gate gate) {
        this.gate = gate;
    }

    public List<TransferSummary> list(Actor actor, AreaId area, Page page) {
        return gate.list(
                actor,
                Permission.LIST_TRANSFERS,
                area,
                tx -> transfers.page(tx, tx.scope(Permission.VIEW_TRANSFER), page).stream()
                        .map(TransferSummary::of)
                        .toList());
    }

    public TransferView view(Actor actor, AreaId area, TransferId id) {
        return gate.read(actor, Permission.VIEW_TRANSFER, Target.of(area, id), tx -> {
            TransferRow row = transfers.get(tx, id);
            TransferOffer offer = transfers
                    .offer(tx, id)
                    .map(paper -> Confidential.valueOf(paper.offer()))
                    .orElse(null);
            return TransferView.of(row, offer, leftOut(tx, row));
        });
    }

    /** What came with a case, to each reader by the audience that its agency chose. */
    public List<TransferPaperView> papers(Actor actor, AreaId area, CaseId id) {
        return gate.read(actor, Permission.VIEW_TRANSFER_PAPERS, Target.of(area, id), tx -> {
            Reader reader = Reader.of(tx.standing().memberships(), before(tx, id));
            return transfers.ofCase(tx, id).stream()
                    .filter(row -> row.direction() == TransferDirection.IN)
                    .flatMap(row -> transfers.papers(tx, row.id()).stream()
                            .filter(paper -> paper.kind().value() != PaperKind.OFFER && reader.canSee(paper))
                            .map(paper -> TransferPaperView.of(
                                    paper, row.otherArea().value().name())))
                    .sorted(Comparator.comparing(TransferPaperView::kind).thenComparing(TransferPaperView::recordedAt))
                    .toList();
        });
    }

    /**
     * Says on which day the Idva of this side handed over or received.
     *
     * @return the new version
     */
    public long handOver(Actor actor, AreaId area, TransferId id, long expected, HandoverRequest request) {
        return gate.write(actor, Permission.RECORD_HANDOVER, Target.of(area, id), tx -> {
            TransferRow row = transfers.get(tx, id);
            EntityTags.check(expected, row.version());
            TransferState next = row.after(TransferAct.RECORD_HANDOVER);
            if (request.on().isAfter(LondonDay.of(tx.now()))) {
                throw ProblemException.invalid("on", "must be a day that has been");
            }
            queue.join(tx, id);
            return tx.update(row.change().to(next).handedOver(request.on()).row());
        });
    }

    /**
     * Closes it on both sides: neither sees more of the other from then on.
     *
     * @return the new version
     * @throws ProblemException 409 while it is not known whether the receiving area takes the case on: nobody would hear if not
     */
    public long close(Actor actor, AreaId area, TransferId id, long expected, TransferReasonRequest request) {
        return gate.write(actor, Permission.CLOSE_TRANSFER, Target.of(area, id), tx -> {
            TransferRow row = transfers.get(tx, id);
            EntityTags.check(expected, row.version());
            TransferState next = row.after(TransferAct.CLOSE);
            refuseUnscreened(tx, row);
            queue.join(tx, id);
            return tx.update(row.change()
                    .to(next)
                    .closed(new TransferClosing(tx.now(), true, request.reason()))
                    .row());
        });
    }

    /** That an agency spoke to the coordinator alone is for coordinators to know. */
    private static @Nullable List<LeftOut> leftOut(Tx tx, TransferRow row) {
        return row.direction() == TransferDirection.OUT
                        && row.state().isLive()
                        && tx.standing().has(Role.COORDINATOR)
                ? Unasked.leftOut(tx, row.caseHere(), PaperAgencies.of(tx, row))
                : null;
    }

    private void refuseUnscreened(Tx tx, TransferRow row) {
        OtherSide told = Confidential.valueOf(row.otherSide());
        CaseState there = row.direction() == TransferDirection.IN
                ? cases.find(tx, row.caseHere()).orElseThrow(tx::refuse).state()
                : told == null ? null : told.caseState();
        if (there == CaseState.REFERRED) {
            throw ProblemException.conflict("case", "is not screened yet in the area to which it goes");
        }
    }

    /** The agencies that the case is before now. */
    private static Set<AgencyId> before(Tx tx, CaseId id) {
        return tx
                .rows(InvolvementRow.class)
                .where("t.case_id = :case AND " + InForce.NOW)
                .bind("case", id)
                .bind("now", tx.now())
                .list()
                .stream()
                .filter(row -> row.ground() != InvolvementGround.OWNS_ACTION)
                .map(InvolvementRow::agencyId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
