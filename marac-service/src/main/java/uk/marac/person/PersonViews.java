package uk.marac.person;

import java.time.LocalDate;
import java.util.List;
import uk.marac.gate.Permission;
import uk.marac.gate.Tx;
import uk.marac.id.CaseId;

/** The people of a case for whoever reads: a confidential address is not even named to those who may not open it. */
public final class PersonViews {

    private final PersonDao people = new PersonDao();

    public List<PersonView> of(Tx tx, CaseId id) {
        List<AddressRow> addresses = people.addresses(tx, id, tx.scope(Permission.OPEN_ADDRESS));
        return people.people(tx, id).stream()
                .map(person -> PersonView.of(
                        person,
                        addresses.stream()
                                .filter(address -> address.personId().equals(person.id()))
                                .map(AddressView::listed)
                                .toList()))
                .toList();
    }

    /** More of the same people, in the same order. */
    public List<PersonDetailView> details(Tx tx, CaseId id, LocalDate day) {
        return people.people(tx, id).stream()
                .map(person -> PersonDetailView.of(person, day))
                .toList();
    }
}
