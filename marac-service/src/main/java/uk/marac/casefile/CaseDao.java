package uk.marac.casefile;

import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.marac.gate.Scope;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.vault.RowQuery;
import uk.marac.web.Page;

/** Cases by their clear columns. */
public final class CaseDao {

    /** Codes of our own enum, never text from outside. */
    private static final String UNDER_WAY = Arrays.stream(CaseState.values())
            .filter(CaseState::isUnderWay)
            .map(state -> "'" + state + "'")
            .collect(Collectors.joining(", "));

    public Optional<CaseRow> find(Tx tx, CaseId id) {
        return tx.rows(CaseRow.class).withId(id).find();
    }

    /** The case, if the scope holds it. */
    public Optional<CaseRow> find(Tx tx, CaseId id, Scope scope) {
        return tx.rows(CaseRow.class)
                .where("t.id = :id AND " + scope.sql())
                .bind("id", id)
                .bindAll(scope.bindings())
                .find();
    }

    /**
     * The newest first.
     *
     * @param state null for all
     */
    public List<CaseRow> page(Tx tx, Scope scope, @Nullable CaseState state, Page page) {
        RowQuery<CaseRow> query = tx.rows(CaseRow.class)
                .where(scope.sql() + (state == null ? "" : " AND t.state = :state"))
                .bindAll(scope.bindings())
                .tail("ORDER BY t.referred_at DESC, t.id " + page.sql());
        return (state == null ? query : query.bind("state", state)).list();
    }

    /** Of these cases those that have not been destroyed. It opens none: an entry names what is done about a case, not that it is there. */
    Set<CaseId> existing(Tx tx, Collection<CaseId> cases) {
        return tx.query("SELECT t.id FROM marac.marac_case t WHERE t.area_id = :area AND t.id = ANY (:cases)")
                .bind("area", tx.area().value())
                .bindArray(
                        "cases", UUID.class, cases.stream().map(CaseId::value).toList())
                .mapTo(UUID.class)
                .map(CaseId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those under way, in the order of their ids: none of them is destroyed before this transaction ends. It opens none. */
    public List<CaseId> keepUnderWay(WriteTx tx) {
        return tx.query("SELECT t.id FROM marac.marac_case t WHERE t.area_id = :area AND t.state IN (" + UNDER_WAY
                        + ") ORDER BY t.id FOR KEY SHARE")
                .bind("area", tx.area().value())
                .mapTo(UUID.class)
                .map(CaseId::new)
                .list();
    }

    /** Keeps those of the cases that are there from being destroyed until this transaction ends, in the order of their ids. */
    void keep(WriteTx tx, Collection<CaseId> cases) {
        var unused = keep(tx, cases, "FOR KEY SHARE");
    }

    /** As {@link #keep}, but for those that somebody is destroying; answers those that are kept. */
    Set<CaseId> keepUnlessBusy(WriteTx tx, Collection<CaseId> cases) {
        return keep(tx, cases, "FOR KEY SHARE SKIP LOCKED");
    }

    private static Set<CaseId> keep(WriteTx tx, Collection<CaseId> cases, String lock) {
        return tx.query("SELECT t.id FROM marac.marac_case t WHERE t.area_id = :area AND t.id = ANY (:cases)"
                        + " ORDER BY t.id " + lock)
                .bind("area", tx.area().value())
                .bindArray(
                        "cases", UUID.class, cases.stream().map(CaseId::value).toList())
                .mapTo(UUID.class)
                .map(CaseId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The next running number of the year; whoever asks at the same time waits and gets the one after. */
    int nextNumber(WriteTx tx) {
        return tx.query("""
                        INSERT INTO marac.case_counter AS c (area_id, year, last_number) VALUES (:area, :year, 1)
                        ON CONFLICT (area_id, year) DO UPDATE SET last_number = c.last_number + 1
                        RETURNING last_number
                        """)
                .bind("area", tx.area().value())
                .bind("year", tx.now().atOffset(ZoneOffset.UTC).getYear())
                .mapTo(Integer.class)
                .one();
    }
}
