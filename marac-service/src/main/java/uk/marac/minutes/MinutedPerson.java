package uk.marac.minutes;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.agenda.AgendaCase;
import uk.marac.id.PersonId;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonRow;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/**
 * Whom minutes speak of. No address at all: what is frozen could not follow one that becomes confidential later.
 */
public record MinutedPerson(
        PersonId id,
        PartyRole role,
        Narrative surname,
        Narrative givenNames,
        @Nullable Confidential<LocalDate> bornOn) {

    /** The people of a case: victim, perpetrators, children, others. */
    static List<MinutedPerson> of(AgendaCase item) {
        return item.people().stream()
                .sorted(Comparator.comparing(PersonRow::role))
                .map(person -> new MinutedPerson(
                        person.id(), person.role(), person.surname(), person.givenNames(), person.bornOn()))
                .toList();
    }
}
