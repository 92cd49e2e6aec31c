package uk.marac.person;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import uk.marac.gate.Scope;
import uk.marac.gate.Tx;
import uk.marac.id.AddressId;
import uk.marac.id.CaseId;

/** People, addresses and safe contact by their clear columns. */
public final class PersonDao {

    private static final Comparator<PersonRow> VICTIM_FIRST = Comparator.comparing(PersonRow::role)
            .thenComparing(person -> person.surname().value())
            .thenComparing(person -> person.givenNames().value());

    /** The victim first, then by role and name. */
    public List<PersonRow> people(Tx tx, CaseId id) {
        return people(tx, List.of(id));
    }

    /** Of all these cases, in the same order. */
    public List<PersonRow> people(Tx tx, Collection<CaseId> cases) {
        return tx.rows(PersonRow.class).where("t.case_id = ANY(:cases)").bind("cases", cases).list().stream()
                .sorted(VICTIM_FIRST)
                .toList();
    }

    /** The victim's name for each case. */
    public Map<CaseId, String> victims(Tx tx, Collection<CaseId> cases) {
        return tx
                .rows(PersonRow.class)
                .where("t.role = 'VICTIM' AND t.case_id = ANY(:cases)")
                .bind("cases", cases)
                .list()
                .stream()
                .collect(Collectors.toMap(PersonRow::caseId, person -> (person.givenNames()
                                        .value() + " " + person.surname().value())
                        .strip()));
    }

    public List<AddressRow> addresses(Tx tx, CaseId id) {
        return tx.rows(AddressRow.class)
                .where("t.case_id = :case")
                .bind("case", id)
                .list();
    }

    /** Addresses that are not confidential, and of the confidential ones those that the scope holds. */
    List<AddressRow> addresses(Tx tx, CaseId id, Scope confidential) {
        return tx.rows(AddressRow.class)
                .where("t.case_id = :case AND (NOT t.confidential OR " + confidential.sql() + ")")
                .bind("case", id)
                .bindAll(confidential.bindings())
                .tail("ORDER BY t.stated_at, t.id")
                .list();
    }

    public Optional<AddressRow> address(Tx tx, AddressId id) {
        return tx.rows(AddressRow.class).withId(id).find();
    }

    /** What was said last of how the victim may be reached; what was said before is no longer safe. */
    public Optional<SafeContactRow> safeContact(Tx tx, CaseId id) {
        return safeContacts(tx, id).stream().findFirst();
    }

    /** All that was said of it, the newest first. */
    List<SafeContactRow> safeContacts(Tx tx, CaseId id) {
        return tx.rows(SafeContactRow.class)
                .where("t.case_id = :case")
                .bind("case", id)
                .tail("ORDER BY t.stated_at DESC, t.id")
                .list();
    }
}
