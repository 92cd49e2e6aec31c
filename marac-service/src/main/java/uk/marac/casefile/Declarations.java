package uk.marac.casefile;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.marac.access.ConflictRow;
import uk.marac.access.ConflictSource;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.id.ConflictId;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonRow;
import uk.marac.vault.Narrative;

/**
 * A conflict of interest as somebody says it. It is with people: every case that was determined to be of them closes
 * with the one in which it is said, and who says it is told of none.
 */
public final class Declarations {

    private final OtherCases others;

    public Declarations(SamePeople samePeople) {
        this.others = new OtherCases(samePeople);
    }

    /** The actor's own, in that case. */
    public void declare(WriteTx tx, ConflictId id, CaseId caseId, ConflictRequest request) {
        close(tx, id, caseId, tx.actor().id(), request.nature(), ConflictSource.DECLARED);
    }

    /** Somebody else's, in that case, with one of its parties. One that was only presumed there is certain from now on. */
    public void impose(WriteTx tx, ConflictId id, PersonRow party, UUID subject, String nature) {
        close(
                tx,
                id,
                party.caseId(),
                subject,
                nature,
                party.role() == PartyRole.PERPETRATOR ? ConflictSource.IMPOSED_AS_PERPETRATOR : ConflictSource.IMPOSED);
    }

    /** Who is kept out of the same case in another area, perhaps by somebody else's word; who has said so here has said it once. */
    public void follow(WriteTx tx, CaseId caseId, Collection<UUID> subjects, Narrative nature) {
        Set<CaseId> all = ofSamePeople(tx, caseId);
        subjects.forEach(subject -> close(
                tx,
                new ConflictRow(
                        tx.area(),
                        new ConflictId(tx.newId()),
                        1,
                        caseId,
                        subject,
                        tx.now(),
                        nature,
                        ConflictSource.IMPOSED),
                all));
    }

    private void close(WriteTx tx, ConflictId id, CaseId caseId, UUID subject, String nature, ConflictSource source) {
        close(
                tx,
                new ConflictRow(tx.area(), id, 1, caseId, subject, tx.now(), new Narrative(nature), source),
                ofSamePeople(tx, caseId));
    }

    private Set<CaseId> ofSamePeople(WriteTx tx, CaseId caseId) {
        Set<CaseId> all = new HashSet<>(others.keep(tx, caseId));
        all.add(caseId);
        return all;
    }

    private static void close(WriteTx tx, ConflictRow declared, Set<CaseId> all) {
        Map<CaseId, ConflictRow> closed = closed(tx, all, declared.subject());
        for (CaseId one : all) {
            ConflictRow own = closed.get(one);
            if (own == null) {
                tx.insert(
                        one.equals(declared.caseId())
                                ? declared
                                : declared.into(one, new ConflictId(tx.newId()), false));
            } else if (own.isProvisional()) {
                tx.update(own.confirmed());
            }
        }
    }

    private static Map<CaseId, ConflictRow> closed(WriteTx tx, Set<CaseId> cases, UUID subject) {
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
