package uk.marac.subjectaccess;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.marac.gate.Actor;
import uk.marac.gate.Gate;
import uk.marac.gate.Permission;
import uk.marac.gate.Scope;
import uk.marac.gate.Target;
import uk.marac.gate.Tx;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.matching.PersonRecords;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonDao;
import uk.marac.person.PersonRow;
import uk.marac.subjectaccess.SubjectAccessView.Answer;
import uk.marac.subjectaccess.SubjectAccessView.Limit;
import uk.marac.subjectaccess.SubjectAccessView.RecordView;

/** Lists what is held of a person, in every case that its reader may see of those in which they were confirmed to be. */
public final class SubjectAccessService {

    private final Gate gate;
    private final Inventory inventory;
    private final PersonRecords records = new PersonRecords();
    private final PersonDao people = new PersonDao();

    public SubjectAccessService(Gate gate, ObjectMapper json) {
        this.gate = gate;
        this.inventory = new Inventory(new FieldTrees(json));
    }

    public SubjectAccessView report(Actor actor, AreaId area, PersonId person) {
        return gate.read(actor, Permission.REPORT_SUBJECT_ACCESS, Target.of(area, person), tx -> report(tx, person));
    }

    private SubjectAccessView report(Tx tx, PersonId person) {
        Scope scope = tx.scope(Permission.REPORT_SUBJECT_ACCESS);
        List<PersonRow> own = tx.rows(PersonRow.class)
                .where("t.id = ANY(:ids) AND " + scope.sql())
                .bind("ids", records.of(tx, person))
                .bindAll(scope.bindings())
                .tail("ORDER BY t.case_id, t.id")
                .list();
        List<CaseId> cases = own.stream().map(PersonRow::caseId).distinct().toList();
        Set<PersonId> ids = own.stream().map(PersonRow::id).collect(Collectors.toUnmodifiableSet());
        boolean stranger = own.stream()
                .anyMatch(record -> record.role() == PartyRole.PERPETRATOR || record.role() == PartyRole.CHILD);
        return new SubjectAccessView(
                person,
                stranger ? Answer.NEITHER_CONFIRM_NOR_DENY : Answer.ASK_FIRST,
                Limit.WHAT_ITS_READER_MAY_SEE,
                own.stream()
                        .map(record -> new RecordView(record.caseId(), record.id(), record.role()))
                        .toList(),
                inventory.of(tx, people.people(tx, cases), ids),
                Recipients.of(tx, cases));
    }
}
