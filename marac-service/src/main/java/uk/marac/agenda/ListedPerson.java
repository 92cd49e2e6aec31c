package uk.marac.agenda;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.id.PersonId;
import uk.marac.person.AddressRow;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonRow;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/** What an agency needs to find somebody in its own records, and no more; addresses only where not confidential. */
public record ListedPerson(
        PersonId id,
        PartyRole role,
        Narrative surname,
        Narrative givenNames,
        Confidential<List<String>> aliases,
        @Nullable Confidential<LocalDate> bornOn,
        Confidential<List<LocalDate>> otherBirthDates,
        List<Address> addresses) {

    /** One address. */
    public record Address(Narrative lines, @Nullable Narrative postcode) {

        static Address of(AddressRow row) {
            return new Address(row.lines(), row.postcode());
        }
    }

    /** The people of a case: victim, perpetrators, children, others. */
    public static List<ListedPerson> of(AgendaCase item) {
        return item.people().stream()
                .sorted(Comparator.comparing(PersonRow::role))
                .map(person -> new ListedPerson(
                        person.id(),
                        person.role(),
                        person.surname(),
                        person.givenNames(),
                        person.aliases(),
                        person.bornOn(),
                        new Confidential<>(person.otherBirthDates()),
                        item.addressesOf(person).stream().map(Address::of).toList()))
                .toList();
    }
}
