package uk.marac.person;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.id.PersonId;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/** A person of a case, with the addresses that the reader may know of. */
public record PersonView(
        PersonId id,
        PartyRole role,
        String surname,
        String givenNames,
        List<String> aliases,
        @Nullable LocalDate bornOn,
        List<LocalDate> otherBirthDates,
        @Nullable String gender,
        @Nullable String relationship,
        boolean pregnant,
        List<AddressView> addresses) {

    static PersonView of(PersonRow row, List<AddressView> addresses) {
        return new PersonView(
                row.id(),
                row.role(),
                row.surname().value(),
                row.givenNames().value(),
                row.aliases().value(),
                Confidential.valueOf(row.bornOn()),
                row.otherBirthDates(),
                Narrative.textOf(row.gender()),
                Narrative.textOf(row.relationship()),
                row.pregnant().value(),
                addresses);
    }
}
