package uk.marac.casefile;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.marac.access.ConflictRow;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.id.ConflictId;
import uk.marac.vault.Narrative;

/**
 * A conflict of interest as somebody declares it. It is with people: every case that was determined to be of them closes
 * with the one in which it is declared, and who declares it is told of none.
 */
public final class Declarations {

    private final SamePeople samePeople;

    public Declarations(SamePeople samePeople) {
        this.samePeople = samePeople;
    }

    /** The actor's own, in that case. */
    public void declare(WriteTx tx, ConflictId id, CaseId caseId, ConflictRequest request) {
        Conflicts.oneAtATime(tx);
        ConflictRow declared =
                new ConflictRow(tx.area(), id, 1, caseId, tx.actor().id(), tx.now(), new Narrative(request.nature()));
        tx.insert(declared);
        close(tx, declared, existing(tx, samePeople.others(tx, declared.caseId())));
    }

    /** What these people declared of the same case in another area; who has said so here too has said it once. */
    public void follow(WriteTx tx, CaseId caseId, Collection<UUID> subjects, Narrative nature) {
        Conflicts.oneAtATime(tx);
        Set<CaseId> cases = new HashSet<>(existing(tx, samePeople.others(tx, caseId)));
        cases.add(caseId);
        subjects.forEach(subject -> close(
                tx,
                new ConflictRow(tx.area(), new ConflictId(tx.newId()), 1, caseId, subject, tx.now(), nature),
                cases));
    }

    private static void close(WriteTx tx, ConflictRow declared, Set<CaseId> cases) {
        Map<CaseId, ConflictRow> closed = closed(tx, cases, declared.subject());
        for (CaseId other : cases) {
            ConflictRow own = closed.get(other);
            if (own == null) {
                tx.insert(declared.into(other, new ConflictId(tx.newId()), false));
            } else if (own.isProvisional()) {
                tx.update(own.confirmed());
            }
        }
    }

    private static Set<CaseId> existing(WriteTx tx, Collection<CaseId> cases) {
        return tx.query("SELECT t.id FROM marac.marac_case t WHERE t.area_id = :area AND t.id = ANY (:cases)")
                .bind("area", tx.area().value())
                .bindArray(
                        "cases", UUID.class, cases.stream().map(CaseId::value).toList())
                .mapTo(UUID.class)
                .map(CaseId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Map<CaseId, ConflictRow> closed(WriteTx tx, Collection<CaseId> cases, UUID subject) {
        return tx
                .rows(ConflictRow.class)
                .where("t.case_id = ANY(:cases) AND t.subject = :subject")
                .bind("cases", cases)
                .bind("subject", subject)
                .list()
                .stream()
                .collect(Collectors.toMap(ConflictRow::caseId, Function.identity()));
    }
}
