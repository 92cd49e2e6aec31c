package uk.marac.homicide;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import uk.marac.casefile.CaseRow;
import uk.marac.gate.Permission;
import uk.marac.gate.Scope;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.id.DomesticHomicideId;
import uk.marac.retention.DestroyedCaseRow;
import uk.marac.vault.Confidential;

/** Records of deaths. All of them are opened, since nothing of them stands in clear; an area has few. */
public final class Deaths {

    private static final Comparator<DomesticHomicideRow> NEWEST_FIRST = Comparator.comparing(
                    (DomesticHomicideRow row) -> row.diedOn().value())
            .reversed()
            .thenComparing(row -> row.id().value());

    /**
     * How many there were of each day and kind, of the records that stand.
     *
     * @param open those of the cases that records name that are counted; a record of none, or of one that is gone, always is
     */
    public Map<CountedDeath, Long> counted(Tx tx, Function<List<CaseId>, Set<CaseId>> open) {
        List<DomesticHomicideRow> rows = tx.rows(DomesticHomicideRow.class).list();
        List<CaseId> cases = cases(rows);
        return visible(rows, open.apply(cases), gone(tx, cases))
                .filter(row -> row.withdrawal() == null)
                .collect(Collectors.groupingBy(CountedDeath::of, Collectors.counting()));
    }

    /** Those that the actor may see: none of a case that is closed to them. The newest death first. */
    List<DomesticHomicideRow> visible(Tx tx) {
        return visible(tx, tx.rows(DomesticHomicideRow.class).list());
    }

    /** As if it were not there where its case is closed to the actor. */
    DomesticHomicideRow get(Tx tx, DomesticHomicideId id) {
        List<DomesticHomicideRow> found =
                visible(tx, tx.rows(DomesticHomicideRow.class).withId(id).list());
        return found.stream().findFirst().orElseThrow(tx::refuse);
    }

    /** Whether the actor sees the case; until the transaction ends it is not destroyed. */
    boolean keeps(WriteTx tx, CaseId id) {
        // Destruction locks the case against this before it looks for deaths, so that neither misses the other.
        tx.query("SELECT t.id FROM marac.marac_case t WHERE t.area_id = :area AND t.id = :case FOR KEY SHARE")
                .bind("area", tx.area().value())
                .bind("case", id.value())
                .mapTo(UUID.class)
                .list();
        return !open(tx, List.of(id)).isEmpty();
    }

    private static List<DomesticHomicideRow> visible(Tx tx, List<DomesticHomicideRow> rows) {
        List<CaseId> cases = cases(rows);
        return visible(rows, open(tx, cases), gone(tx, cases))
                .sorted(NEWEST_FIRST)
                .toList();
    }

    private static Stream<DomesticHomicideRow> visible(
            List<DomesticHomicideRow> rows, Set<CaseId> open, Set<CaseId> gone) {
        return rows.stream().filter(row -> known(row)
                .map(known -> open.contains(known) || gone.contains(known))
                .orElse(true));
    }

    private static List<CaseId> cases(List<DomesticHomicideRow> rows) {
        return rows.stream().flatMap(row -> known(row).stream()).toList();
    }

    private static Set<CaseId> open(Tx tx, List<CaseId> cases) {
        Scope scope = tx.scope(Permission.VIEW_CASE);
        return tx
                .rows(CaseRow.class)
                .where("t.id = ANY(:cases) AND " + scope.sql())
                .bind("cases", cases)
                .bindAll(scope.bindings())
                .list()
                .stream()
                .map(CaseRow::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Of what is destroyed nobody knows any more to whom it was closed. */
    private static Set<CaseId> gone(Tx tx, List<CaseId> cases) {
        return tx.rows(DestroyedCaseRow.class).where("t.id = ANY(:cases)").bind("cases", cases).list().stream()
                .map(DestroyedCaseRow::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<CaseId> known(DomesticHomicideRow row) {
        return Optional.ofNullable(Confidential.valueOf(row.knownCase()));
    }
}
