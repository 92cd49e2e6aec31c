package uk.marac.casefile;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.vault.Narrative;
import uk.marac.web.ProblemException;

/** What a referral does to its case file. Each referral has a file of its own: see docs/adr/0003. */
public final class CaseFiles {

    private final CaseDao cases = new CaseDao();

    public CaseId refer(WriteTx tx) {
        return refer(tx, new CaseId(tx.newId()));
    }

    /** Under an id that its draft had. */
    public CaseId refer(WriteTx tx, CaseId id) {
        return refer(tx, id, tx.now());
    }

    /** As if it had been referred then. */
    public CaseId refer(WriteTx tx, CaseId id, Instant at) {
        tx.insert(new CaseRow(tx.area(), id, 1, CaseState.REFERRED, at, null, null));
        return id;
    }

    /** Of people who were a case of another area, under the id that its offer had. */
    public void receive(WriteTx tx, CaseId id, Narrative from) {
        tx.insert(new CaseRow(tx.area(), id, 1, CaseState.REFERRED, tx.now(), null, null, from));
    }

    /** Another area has accepted it; one that was closed meanwhile stays closed. */
    public void transferOut(WriteTx tx, CaseId id) {
        hold(tx, id);
        CaseRow row = cases.find(tx, id).orElseThrow(tx::refuse);
        CaseRow moved = row.after(CaseAct.TRANSFER_OUT);
        if (moved.state() != row.state()) {
            tx.update(moved);
        }
    }

    /** No other area has it after all; one that came back or was closed meanwhile stays as it is. */
    public void transferFailed(WriteTx tx, CaseId id) {
        hold(tx, id);
        CaseRow row = cases.find(tx, id).orElseThrow(tx::refuse);
        if (CaseStates.TABLE.after(row.state(), CaseAct.TRANSFER_FAILED).isPresent()) {
            tx.update(row.after(CaseAct.TRANSFER_FAILED));
        }
    }

    /** Takes back what was determined of a referral that is sent again; written whether or not anything was. */
    public void referAgain(WriteTx tx, CaseId id) {
        tx.update(cases.find(tx, id).orElseThrow(tx::refuse).repeating(null));
    }

    /** Opens the file of an accepted referral under a number of its own, as {@code ASH-2026-0042}. */
    public void open(WriteTx tx, CaseId id, String prefix) {
        CaseRow referred = cases.find(tx, id).orElseThrow(tx::refuse);
        String number = String.format(
                Locale.ROOT,
                "%s-%d-%04d",
                prefix,
                tx.now().atOffset(ZoneOffset.UTC).getYear(),
                cases.nextNumber(tx));
        tx.update(referred.after(CaseAct.ACCEPT).numbered(number));
    }

    /**
     * Keeps the case from being closed until this transaction ends.
     *
     * @throws ProblemException 409 if it is closed
     */
    public void keepFromClosing(WriteTx tx, CaseId id) {
        // Who closes it locks it against this, and then finds what is added here.
        tx.query("SELECT t.id FROM marac.marac_case t WHERE t.area_id = :area AND t.id = :case FOR SHARE")
                .bind("area", tx.area().value())
                .bind("case", id.value())
                .mapTo(UUID.class)
                .list();
        if (cases.find(tx, id).orElseThrow(tx::refuse).state() == CaseState.CLOSED) {
            throw ProblemException.conflict("case", "is closed");
        }
    }

    /** The referral was redirected or withdrawn. */
    public void notAccepted(WriteTx tx, CaseId id) {
        tx.update(cases.find(tx, id).orElseThrow(tx::refuse).after(CaseAct.TURN_DOWN));
    }

    /** Until this transaction ends. Whoever holds the area too takes the case first, so that no two wait for each other. */
    public void hold(WriteTx tx, CaseId id) {
        tx.query("SELECT t.id FROM marac.marac_case t WHERE t.area_id = :area AND t.id = :case FOR NO KEY UPDATE")
                .bind("area", tx.area().value())
                .bind("case", id.value())
                .mapTo(UUID.class)
                .list();
    }
}
