package uk.marac.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.marac.access.StaffCaseRow;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.StaffCaseId;

/**
 * Marks of staff cases, which go with their people into the next case and back into earlier ones. What was marked by hand in
 * a case itself is never changed here. Others than one's own are those that {@link OtherCases} keeps. The agency that refers the next case is spared: it must not learn from its own referral that there was another.
 */
public final class StaffCases {

    public Optional<StaffCaseRow> of(Tx tx, CaseId id) {
        return of(tx, List.of(id)).stream().findFirst();
    }

    public List<StaffCaseRow> all(Tx tx) {
        return tx.rows(StaffCaseRow.class).tail("ORDER BY t.id").list();
    }

    /** Marks a case as an earlier one of the same people is marked. */
    public void carry(WriteTx tx, CaseId earlier, CaseId next, AgencyId referrer) {
        of(tx, earlier).ifPresent(mark -> put(tx, mark, mark.named(), next, referrer, mark.isPresumed()));
    }

    /** Marks the other cases of the same people as one is marked, unless that is only presumed. */
    public void spread(WriteTx tx, CaseId from, Collection<CaseId> others) {
        of(tx, from).filter(mark -> !mark.isPresumed()).ifPresent(mark -> follow(tx, mark, null, others));
    }

    /**
     * Marks the other cases of the same people as one was marked by hand, the agencies that referred them closed out too: a
     * person determined whose cases they are, and another that they are to be closed. What was marked by hand in one of
     * them stays as it is.
     *
     * @param before the mark as it was until now, whose copies change with it; null where there was none
     */
    public void follow(WriteTx tx, StaffCaseRow mark, @Nullable StaffCaseRow before, Collection<CaseId> others) {
        for (CaseId other : others) {
            Optional<StaffCaseRow> own = of(tx, other);
            List<UUID> whom = Leaders.of(tx, other).completing(mark.named());
            if (own.isEmpty()) {
                tx.insert(mark.into(other, new StaffCaseId(tx.newId()), 1, whom, null, false));
            } else if (own.get().isPresumed() || (before != null && own.get().isSameMarkAs(before))) {
                tx.update(mark.into(
                        other,
                        own.get().id(),
                        own.get().version(),
                        whom,
                        own.get().sparedAgency(),
                        false));
            }
        }
    }

    /** Opens a case, and those of the same people that were marked with it, to some more. */
    public void admit(WriteTx tx, StaffCaseRow mark, Collection<UUID> more, Collection<CaseId> others) {
        tx.update(mark.naming(with(mark, more)));
        for (CaseId other : others) {
            of(tx, other)
                    .filter(own -> own.isSameMarkAs(mark))
                    .ifPresent(own -> tx.update(own.naming(with(own, more))));
        }
    }

    private static List<UUID> with(StaffCaseRow mark, Collection<UUID> more) {
        return Stream.concat(mark.named().stream(), more.stream())
                .distinct()
                .sorted()
                .toList();
    }

    /**
     * Marks a case, while nobody has determined whose it is, if one of those cases is marked that seem to be of the same
     * people, or of the same perpetrator, who may work for those who would see it. It is open to whoever is named in any
     * of them, so that somebody is left to determine it, and if those have left to who leads cases now. Unmarks it when
     * none is marked.
     */
    public void presume(WriteTx tx, Collection<CaseId> perhapsEarlier, CaseId next, AgencyId referrer) {
        List<StaffCaseRow> marks = of(tx, perhapsEarlier);
        if (marks.isEmpty()) {
            of(tx, next).filter(StaffCaseRow::isPresumed).ifPresent(tx::delete);
            return;
        }
        List<UUID> named = marks.stream().flatMap(mark -> mark.named().stream()).toList();
        put(tx, marks.get(0), named, next, referrer, true);
    }

    private void put(
            WriteTx tx, StaffCaseRow mark, List<UUID> named, CaseId next, AgencyId referrer, boolean presumed) {
        // Somebody may be marking it by hand.
        Conflicts.oneAtATime(tx);
        Optional<StaffCaseRow> own = of(tx, next);
        List<UUID> whom = Leaders.of(tx, next).completing(named);
        if (own.isEmpty()) {
            tx.insert(mark.into(next, new StaffCaseId(tx.newId()), 1, whom, referrer, presumed));
        } else if (own.get().isPresumed()) {
            tx.update(mark.into(next, own.get().id(), own.get().version(), whom, referrer, presumed));
        }
    }

    private static List<StaffCaseRow> of(Tx tx, Collection<CaseId> cases) {
        return tx.rows(StaffCaseRow.class)
                .where("t.case_id = ANY(:cases)")
                .bind("cases", cases)
                .tail("ORDER BY t.id")
                .list();
    }
}
