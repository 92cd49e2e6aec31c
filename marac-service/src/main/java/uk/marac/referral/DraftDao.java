package uk.marac.referral;

import java.util.List;
import java.util.Optional;
import uk.marac.gate.Scope;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.id.ReferralDraftId;
import uk.marac.web.Page;

/** Drafts by their clear columns. */
final class DraftDao {

    Optional<DraftRow> find(Tx tx, ReferralDraftId id) {
        return tx.rows(DraftRow.class).withId(id).find();
    }

    /** Deletes it with its key, so that no copy of it can be opened. */
    void erase(WriteTx tx, DraftRow row) {
        tx.delete(row);
        tx.destroyCase(new CaseId(row.id().value()));
    }

    /** The last saved first. */
    List<DraftRow> page(Tx tx, Scope scope, Page page) {
        return tx.rows(DraftRow.class)
                .where(scope.sql())
                .bindAll(scope.bindings())
                .tail("ORDER BY t.saved_at DESC, t.id " + page.sql())
                .list();
    }
}
