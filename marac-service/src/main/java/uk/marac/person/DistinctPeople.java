package uk.marac.person;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/**
 * The people whom several files of one case state. Somebody whom two state is there once, unless the later statement says more:
 * a new address or another name is what agencies must look for.
 */
public final class DistinctPeople {

    private DistinctPeople() {}

    /**
     * @param files the people of each file, the case's own first
     * @param addresses of all of them, as far as they are to be told
     */
    public static List<PersonRow> of(List<List<PersonRow>> files, Collection<AddressRow> addresses) {
        List<PersonRow> all = new ArrayList<>(files.get(0));
        for (List<PersonRow> later : files.subList(1, files.size())) {
            List<PersonRow> known = List.copyOf(all);
            later.stream()
                    .filter(person -> known.stream().noneMatch(other -> saysAll(other, person, addresses)))
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }

    private static boolean saysAll(PersonRow known, PersonRow again, Collection<AddressRow> addresses) {
        return known.role() == again.role()
                && same(known.surname(), again.surname())
                && same(known.givenNames(), again.givenNames())
                && (again.bornOn() == null
                        || Objects.equals(Confidential.valueOf(known.bornOn()), Confidential.valueOf(again.bornOn())))
                && known.otherBirthDates().containsAll(again.otherBirthDates())
                && known.aliases().value().containsAll(again.aliases().value())
                && (!Boolean.TRUE.equals(again.pregnant().value())
                        || Boolean.TRUE.equals(known.pregnant().value()))
                && places(known, addresses).containsAll(places(again, addresses));
    }

    private static Set<String> places(PersonRow person, Collection<AddressRow> addresses) {
        return addresses.stream()
                .filter(address -> address.personId().equals(person.id()))
                .map(DistinctPeople::place)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Whether it is one place, as far as both say; one of them may lack its postcode. */
    public static boolean samePlace(AddressRow one, AddressRow other) {
        String postcode = letters(one.postcode());
        String another = letters(other.postcode());
        return letters(one.lines()).equals(letters(other.lines()))
                && (postcode.isEmpty() || another.isEmpty() || postcode.equals(another));
    }

    /** An address without its punctuation, spaces and case. */
    private static String place(AddressRow address) {
        return letters(address.lines()) + "/" + letters(address.postcode());
    }

    private static boolean same(Narrative one, Narrative other) {
        return letters(one).equals(letters(other));
    }

    private static String letters(@Nullable Narrative text) {
        return text == null ? "" : text.value().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{M}\\p{N}]", "");
    }
}
