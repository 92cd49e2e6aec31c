package uk.marac.agenda;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonRow;
import uk.marac.vault.Confidential;

/** The people of a case and of those that it has taken in; somebody whom two referrals state alike is asked about once. */
final class AgendaPeople {

    private record Stated(
            PartyRole role,
            String surname,
            String givenNames,
            @Nullable LocalDate bornOn) {

        static Stated of(PersonRow person) {
            return new Stated(
                    person.role(),
                    person.surname().value().strip().toLowerCase(Locale.ROOT),
                    person.givenNames().value().strip().toLowerCase(Locale.ROOT),
                    Confidential.valueOf(person.bornOn()));
        }
    }

    private AgendaPeople() {}

    /** @param files the people of the case itself first */
    static List<PersonRow> of(List<List<PersonRow>> files) {
        List<PersonRow> all = new ArrayList<>(files.get(0));
        for (List<PersonRow> joined : files.subList(1, files.size())) {
            Set<Stated> known = new HashSet<>();
            all.forEach(person -> known.add(Stated.of(person)));
            joined.stream().filter(person -> !known.contains(Stated.of(person))).forEach(all::add);
        }
        return List.copyOf(all);
    }
}
