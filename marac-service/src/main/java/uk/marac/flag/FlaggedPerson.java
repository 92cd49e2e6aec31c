package uk.marac.flag;

import java.util.List;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonRow;

/** Somebody of a flagged case by name, and no more: no date of birth, no address, not a word of why. */
public record FlaggedPerson(PartyRole role, String surname, String givenNames, List<String> aliases) {

    static FlaggedPerson of(PersonRow row) {
        return new FlaggedPerson(
                row.role(),
                row.surname().value(),
                row.givenNames().value(),
                row.aliases().value());
    }
}
