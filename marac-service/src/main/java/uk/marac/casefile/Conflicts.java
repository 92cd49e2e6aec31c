package uk.marac.casefile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import uk.marac.access.ConflictRow;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.id.ConflictId;

/** Conflicts of interest are with people, and go with them into their next case and back into earlier ones. */
public final class Conflicts {

    private final CaseDao cases = new CaseDao();

    /** Closes a case to everybody to whom an earlier case of the same people is closed. */
    public void carry(WriteTx tx, CaseId earlier, CaseId next) {
        oneAtATime(tx);
        Map<UUID, ConflictRow> closed = bySubject(tx, List.of(next));
        bySubject(tx, List.of(earlier)).forEach((subject, conflict) -> {
            ConflictRow own = closed.get(subject);
            if (own == null) {
                tx.insert(conflict.into(next, new ConflictId(tx.newId()), conflict.isProvisional()));
            } else if (own.isProvisional() && !conflict.isProvisional()) {
                tx.update(own.confirmed());
            }
        });
    }

    /** Closes the other cases of the same people to everybody to whom one is closed for good. */
    public void spread(WriteTx tx, CaseId from, Collection<CaseId> others) {
        oneAtATime(tx);
        List<ConflictRow> closed = of(tx, List.of(from)).stream()
                .filter(conflict -> !conflict.isProvisional())
                .toList();
        if (closed.isEmpty()) {
            return;
        }
        for (CaseId other : cases.existing(tx, others)) {
            Map<UUID, ConflictRow> there = bySubject(tx, List.of(other));
            for (ConflictRow conflict : closed) {
                ConflictRow own = there.get(conflict.subject());
                if (own == null) {
                    tx.insert(conflict.into(other, new ConflictId(tx.newId()), false));
                } else if (own.isProvisional()) {
                    tx.update(own.confirmed());
                }
            }
        }
    }

    /**
     * Closes a case, while nobody has determined whose it is, to everybody to whom one of those cases is closed that seem
     * to be of the same people; and opens it to whom no such case is closed any more. What was declared in it stays.
     */
    public void presume(WriteTx tx, Collection<CaseId> perhapsEarlier, CaseId next) {
        Map<UUID, ConflictRow> presumed = bySubject(tx, perhapsEarlier);
        for (ConflictRow own : of(tx, List.of(next))) {
            if (presumed.remove(own.subject()) == null && own.isProvisional()) {
                tx.delete(own);
            }
        }
        presumed.values().forEach(conflict -> tx.insert(conflict.into(next, new ConflictId(tx.newId()), true)));
    }

    /**
     * Until this transaction ends, in the whole area. Of one who links two cases and one who declares in either, or marks
     * it, the second finds what the first did. Who holds a case as well takes that first.
     */
    public static void oneAtATime(WriteTx tx) {
        tx.query("SELECT t.id FROM marac.area t WHERE t.id = :area FOR NO KEY UPDATE")
                .bind("area", tx.area().value())
                .mapTo(UUID.class)
                .list();
    }

    /** One for each person; one that was declared rather than one that is presumed. */
    private static Map<UUID, ConflictRow> bySubject(Tx tx, Collection<CaseId> cases) {
        Map<UUID, ConflictRow> all = new LinkedHashMap<>();
        of(tx, cases)
                .forEach(conflict ->
                        all.merge(conflict.subject(), conflict, (one, other) -> one.isProvisional() ? other : one));
        return all;
    }

    private static List<ConflictRow> of(Tx tx, Collection<CaseId> cases) {
        return tx.rows(ConflictRow.class)
                .where("t.case_id = ANY(:cases)")
                .bind("cases", cases)
                .tail("ORDER BY t.id")
                .list();
    }
}
