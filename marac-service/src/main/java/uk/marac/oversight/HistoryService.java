package uk.marac.oversight;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Scope;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.Id;
import uk.marac.id.PersonId;
import uk.marac.keys.ledger.export.ExportHead;
import uk.marac.keys.ledger.note.SignedNote;
import uk.marac.matching.PersonRecords;
import uk.marac.person.PersonRow;
import uk.marac.web.ProblemException;

/**
 * Gives out all that the log has of a case, or of the cases in which a person is, up to the newest checkpoint. Who has a conflict
 * of interest gets nothing of that case: there would be too much to learn from who is at work in it.
 */
public final class HistoryService {

    private final Gate gate;
    private final PersonRecords records = new PersonRecords();

    public HistoryService(Gate gate) {
        this.gate = gate;
    }

    /** @throws ProblemException 409 until a checkpoint covers anything */
    public HistoryExport ofCase(Actor actor, AreaId area, CaseId id, HistoryFormat format) {
        return begin(actor, Permission.EXPORT_CASE_HISTORY, Target.of(area, id), format, tx -> {
            List<CaseId> one = List.of(id);
            return begun(tx, ExportHead.Subject.CASE, id, one, tx.log().targets(one));
        });
    }

    /**
     * Of every record that was confirmed to be of the same person. Attempts on another's address or record in the same case are not
     * among it.
     *
     * @throws ProblemException 409 until a checkpoint covers anything
     */
    public HistoryExport ofPerson(Actor actor, AreaId area, PersonId id, HistoryFormat format) {
        return begin(actor, Permission.EXPORT_PERSON_HISTORY, Target.of(area, id), format, tx -> {
            Scope scope = tx.scope(Permission.EXPORT_PERSON_HISTORY);
            List<PersonRow> same = tx.rows(PersonRow.class)
                    .where("t.id = ANY(:ids) AND " + scope.sql())
                    .bind("ids", records.of(tx, id))
                    .bindAll(scope.bindings())
                    .tail("ORDER BY t.case_id, t.id")
                    .list();
            List<CaseId> cases = same.stream().map(PersonRow::caseId).distinct().toList();
            Set<UUID> targets = tx.log().targets(cases);
            List<PersonId> own = same.stream().map(PersonRow::id).toList();
            targets.removeAll(others(tx, "marac.person t WHERE NOT t.id = ANY(:own)", cases, own));
            targets.removeAll(others(tx, "marac.address t WHERE NOT t.person_id = ANY(:own)", cases, own));
            return begun(tx, ExportHead.Subject.PERSON, id, cases, targets);
        });
    }

    private HistoryExport begin(
            Actor actor,
            Permission permission,
            Target target,
            HistoryFormat format,
            Function<Tx, HistoryExport.Begun> begin) {
        return new HistoryExport(gate.export(actor, permission, target, begin), format.lines());
    }

    private static HistoryExport.Begun begun(
            Tx tx, ExportHead.Subject subject, Id id, Collection<CaseId> cases, Set<UUID> targets) {
        SignedNote checkpoint = tx.log()
                .newestCheckpoint()
                .map(stored -> SignedNote.parse(stored.note().getBytes(UTF_8)))
                .orElseThrow(() -> ProblemException.conflict("log", "has no checkpoint yet"));
        List<UUID> ids = cases.stream().map(CaseId::value).toList();
        return new HistoryExport.Begun(new ExportHead(subject, id.value(), ids, checkpoint), targets);
    }

    private static List<UUID> others(Tx tx, String from, Collection<CaseId> cases, Collection<PersonId> own) {
        return tx.query("SELECT t.id FROM " + from + " AND t.area_id = :area AND t.case_id = ANY(:cases)")
                .bind("area", tx.area().value())
                .bindArray(
                        "cases", UUID.class, cases.stream().map(CaseId::value).toList())
                .bindArray("own", UUID.class, own.stream().map(PersonId::value).toList())
                .mapTo(UUID.class)
                .list();
    }
}
