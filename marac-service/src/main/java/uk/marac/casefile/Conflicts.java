package uk.marac.casefile;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import uk.marac.access.ConflictRow;
import uk.marac.gate.Tx;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.id.ConflictId;

/** Conflicts of interest are with people, and go with them into their next case. */
public final class Conflicts {

    /** Closes a case to everybody to whom an earlier case of the same people is closed. */
    public void carry(WriteTx tx, CaseId earlier, CaseId next) {
        Set<UUID> closed = of(tx, next).stream().map(ConflictRow::subject).collect(Collectors.toSet());
        of(tx, earlier).stream()
                .filter(conflict -> !closed.contains(conflict.subject()))
                .forEach(conflict -> tx.insert(new ConflictRow(
                        tx.area(),
                        new ConflictId(tx.newId()),
                        1,
                        next,
                        conflict.subject(),
                        conflict.declaredAt(),
                        conflict.nature())));
    }

    private static List<ConflictRow> of(Tx tx, CaseId id) {
        return tx.rows(ConflictRow.class)
                .where("t.case_id = :case")
                .bind("case", id)
                .tail("ORDER BY t.id")
                .list();
    }
}
