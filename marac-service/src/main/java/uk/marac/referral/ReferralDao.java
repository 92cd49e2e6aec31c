package uk.marac.referral;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Scope;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;
import uk.marac.id.ReferralId;
import uk.marac.vault.RowQuery;
import uk.marac.web.Page;

/** Referrals by their clear columns. */
public final class ReferralDao {

    public Optional<ReferralRow> find(Tx tx, ReferralId id) {
        return tx.rows(ReferralRow.class).withId(id).find();
    }

    /** The referral that opened a case. */
    public Optional<ReferralRow> ofCase(Tx tx, CaseId id) {
        return tx.rows(ReferralRow.class)
                .where("t.case_id = :case")
                .bind("case", id)
                .find();
    }

    /** The referrals that opened these cases. */
    public List<ReferralRow> ofCases(Tx tx, Collection<CaseId> ids) {
        return tx.rows(ReferralRow.class)
                .where("t.case_id = ANY(:cases)")
                .bind("cases", ids)
                .list();
    }

    /** The newest first. */
    public List<ReferralRow> page(Tx tx, Scope scope, @Nullable ReferralState state, Page page) {
        RowQuery<ReferralRow> query = tx.rows(ReferralRow.class)
                .where(scope.sql() + (state == null ? "" : " AND t.state = :state"))
                .bindAll(scope.bindings())
                .tail("ORDER BY t.submitted_at DESC, t.id " + page.sql());
        return (state == null ? query : query.bind("state", state)).list();
    }
}
