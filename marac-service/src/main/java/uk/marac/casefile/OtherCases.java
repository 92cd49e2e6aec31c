package uk.marac.casefile;

import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;

/**
 * Other cases into which an act writes, because they are of the same people. Which they are is known only to who holds the
 * area, and cases come before the area: who destroys one of them holds it and waits for the area. So nobody waits for them
 * while they hold it: where one is being destroyed, the area is given back until that is over.
 */
public final class OtherCases {

    private final SamePeople samePeople;
    private final CaseDao cases = new CaseDao();

    public OtherCases(SamePeople samePeople) {
        this.samePeople = samePeople;
    }

    /** Holds the area, as {@link Conflicts#oneAtATime}, and keeps those of the same people that are there from being destroyed. */
    public Set<CaseId> keep(WriteTx tx, CaseId id) {
        return keep(tx, () -> samePeople.others(tx, id));
    }

    /**
     * The same for others.
     *
     * @param others asked while the area is held, perhaps several times; writes nothing
     */
    public Set<CaseId> keep(WriteTx tx, Supplier<? extends Collection<CaseId>> others) {
        while (true) {
            tx.execute("SAVEPOINT before_area").execute();
            Conflicts.oneAtATime(tx);
            Collection<CaseId> found = others.get();
            Set<CaseId> kept = cases.keepUnlessBusy(tx, found);
            if (kept.containsAll(cases.existing(tx, found))) {
                return kept;
            }
            tx.execute("ROLLBACK TO SAVEPOINT before_area").execute();
            cases.keep(tx, found);
        }
    }
}
