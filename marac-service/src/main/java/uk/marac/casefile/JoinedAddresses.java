package uk.marac.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.person.AddressListener;
import uk.marac.person.AddressRow;
import uk.marac.person.DistinctPeople;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonDao;
import uk.marac.person.PersonRow;

/**
 * An address that is confidential in one file of a case is so in every other that states it of somebody who is in danger. Where
 * who harms is said to live stays open: agencies must look for it, and a couple may share a home.
 */
public final class JoinedAddresses implements AddressListener {

    private static final PersonDao PEOPLE = new PersonDao();

    private final JoinedCases joined = new JoinedCases();

    @Override
    public void hidden(WriteTx tx, AddressRow row) {
        if (isOfWhoHarms(tx, row)) {
            return;
        }
        joined.together(tx, row.caseId()).stream()
                .filter(file -> !file.equals(row.caseId()))
                .forEach(file -> hide(tx, file, List.of(row)));
    }

    /** When two files come together. */
    static void settle(WriteTx tx, CaseId one, CaseId other) {
        List<AddressRow> ofOne = confidential(tx, one);
        List<AddressRow> ofOther = confidential(tx, other);
        hide(tx, one, ofOther);
        hide(tx, other, ofOne);
    }

    private static List<AddressRow> confidential(WriteTx tx, CaseId file) {
        Set<PersonId> harming = harming(tx, file);
        return PEOPLE.addresses(tx, file).stream()
                .filter(address -> address.confidential() && !harming.contains(address.personId()))
                .toList();
    }

    private static void hide(WriteTx tx, CaseId file, Collection<AddressRow> confidential) {
        Set<PersonId> harming = harming(tx, file);
        PEOPLE.addresses(tx, file).stream()
                .filter(address -> !address.confidential() && !harming.contains(address.personId()))
                .filter(address -> confidential.stream().anyMatch(hidden -> DistinctPeople.samePlace(hidden, address)))
                .forEach(address -> tx.update(address.hidden()));
    }

    private static boolean isOfWhoHarms(WriteTx tx, AddressRow row) {
        return harming(tx, row.caseId()).contains(row.personId());
    }

    private static Set<PersonId> harming(WriteTx tx, CaseId file) {
        return PEOPLE.people(tx, file).stream()
                .filter(person -> person.role() == PartyRole.PERPETRATOR)
                .map(PersonRow::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
