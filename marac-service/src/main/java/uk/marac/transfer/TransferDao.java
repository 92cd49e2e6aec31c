package uk.marac.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import uk.marac.gate.Scope;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.id.TransferId;
import uk.marac.id.TransferPaperId;
import uk.marac.web.Page;

/** Transfers and their papers by their clear columns. */
final class TransferDao {

    Optional<TransferRow> find(Tx tx, TransferId id) {
        return tx.rows(TransferRow.class).withId(id).find();
    }

    /** @throws uk.marac.gate.Refused if it is not there, or the actor may not know of it */
    TransferRow get(Tx tx, TransferId id) {
        return find(tx, id).filter(row -> !row.isClosedTo(tx.actor().id())).orElseThrow(tx::refuse);
    }

    /**
     * As {@link #find}, locked first by statements of their own, its case before it; where it is not there, nobody makes it
     * meanwhile.
     */
    Optional<TransferRow> hold(WriteTx tx, TransferId id) {
        tx.query("SELECT c.id FROM marac.marac_case c WHERE c.area_id = :area AND c.id = (SELECT t.case_id"
                        + " FROM marac.marac_transfer t WHERE t.area_id = :area AND t.id = :id) FOR KEY SHARE")
                .bind("area", tx.area().value())
                .bind("id", id.value())
                .mapTo(UUID.class)
                .list();
        tx.query("SELECT true FROM (SELECT pg_advisory_xact_lock(hashtextextended(:lock, 0))) l")
                .bind("lock", "marac transfer " + tx.area() + " " + id)
                .mapTo(Boolean.class)
                .one();
        tx.query("SELECT t.id FROM marac.marac_transfer t WHERE t.area_id = :area AND t.id = :id FOR NO KEY UPDATE")
                .bind("area", tx.area().value())
                .bind("id", id.value())
                .mapTo(UUID.class)
                .list();
        return find(tx, id);
    }

    /**
     * Those that the scope holds and of which the actor may know, the newest first. Who is kept out is sealed, so a part of
     * the list is taken after it was opened: a page that is short would tell that something is missing.
     */
    List<TransferRow> page(Tx tx, Scope scope, Page page) {
        return tx
                .rows(TransferRow.class)
                .where(scope.sql())
                .bindAll(scope.bindings())
                .tail("ORDER BY t.offered_at DESC, t.id")
                .list()
                .stream()
                .filter(row -> !row.isClosedTo(tx.actor().id()))
                .skip(page.skip())
                .limit(page.limit())
                .toList();
    }

    List<TransferRow> ofCase(Tx tx, CaseId id) {
        return tx.rows(TransferRow.class)
                .where("t.case_id = :case")
                .bind("case", id)
                .list();
    }

    /** Of which no case was made here, offered before that time. */
    List<TransferRow> withoutCase(Tx tx, Instant before) {
        return tx.rows(TransferRow.class)
                .where("t.case_id IS NULL AND t.offered_at < :before")
                .bind("before", before)
                .list();
    }

    /** What is or was offered; none where it was returned or withdrawn. */
    Optional<TransferPaperRow> offer(Tx tx, TransferId id) {
        return papers(tx, id).stream()
                .filter(paper -> paper.kind().value() == PaperKind.OFFER)
                .findFirst();
    }

    /** Of one transfer, as far as row-level security shows them. */
    List<TransferPaperRow> papers(Tx tx, TransferId id) {
        return tx.rows(TransferPaperRow.class)
                .where("t.transfer_id = :transfer")
                .bind("transfer", id)
                .tail("ORDER BY t.id")
                .list();
    }

    /** Without opening one. */
    Set<TransferPaperId> paperIds(Tx tx, TransferId id) {
        return tx.query("SELECT t.id FROM marac.transfer_paper t WHERE t.area_id = :area AND t.transfer_id = :transfer")
                .bind("area", tx.area().value())
                .bind("transfer", id.value())
                .mapTo(UUID.class)
                .map(TransferPaperId::new)
                .set();
    }
}
