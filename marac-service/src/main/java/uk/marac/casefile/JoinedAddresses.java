package uk.marac.casefile;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import uk.marac.gate.WriteTx;
import uk.marac.id.CaseId;
import uk.marac.person.AddressListener;
import uk.marac.person.AddressRow;
import uk.marac.person.DistinctPeople;
import uk.marac.person.PersonDao;

/** An address that is confidential in one file of a case is so in every other that states it. */
public final class JoinedAddresses implements AddressListener {

    private static final PersonDao PEOPLE = new PersonDao();

    private final JoinedCases joined = new JoinedCases();

    @Override
    public void hidden(WriteTx tx, AddressRow row) {
        hide(tx, joined.together(tx, row.caseId()), Set.of(DistinctPeople.place(row)));
    }

    /** When files come together. */
    static void settle(WriteTx tx, Collection<CaseId> files) {
        hide(
                tx,
                files,
                files.stream()
                        .flatMap(file -> PEOPLE.addresses(tx, file).stream())
                        .filter(AddressRow::confidential)
                        .map(DistinctPeople::place)
                        .collect(Collectors.toSet()));
    }

    private static void hide(WriteTx tx, Collection<CaseId> files, Set<String> places) {
        files.stream()
                .flatMap(file -> PEOPLE.addresses(tx, file).stream())
                .filter(address -> !address.confidential() && places.contains(DistinctPeople.place(address)))
                .forEach(address -> tx.update(address.hidden()));
    }
}
