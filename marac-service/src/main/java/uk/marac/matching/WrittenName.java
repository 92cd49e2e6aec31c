package uk.marac.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import uk.marac.person.PersonRow;

/** Somebody of whom no more is known than a name, written in one: a member, a guest at the table. */
public final class WrittenName {

    private final StatedNames surname;
    private final StatedNames givenName;

    private WrittenName(StatedNames surname, StatedNames givenName) {
        this.surname = surname;
        this.givenName = givenName;
    }

    public static WrittenName of(String name) {
        List<String> parts = StatedNames.parts(name);
        // Titles stand before a name and family names may: any part may be the given name, any beginning or ending the
        // other.
        Set<String> surnames = new HashSet<>();
        for (int i = 0; i < parts.size(); i++) {
            surnames.add(String.join("", parts.subList(i, parts.size())));
            surnames.add(String.join("", parts.subList(0, i + 1)));
        }
        boolean single = parts.size() < 2;
        return new WrittenName(
                new StatedNames(parts.isEmpty() ? "" : parts.get(parts.size() - 1), surnames),
                new StatedNames(single ? "" : parts.get(0), single ? Set.of() : Set.copyOf(parts)));
    }

    /** How they agree, if the person may be the one who is called so: the surname agrees, and no given name speaks against it. */
    public Optional<NameMatch> with(PersonRow person) {
        NameMatch match = new NameMatch(
                surname.with(StatedNames.surnames(person)), givenName.with(StatedNames.givenNames(person)));
        return agrees(match.surname()) && match.givenName() != Agreement.DIFFERENT
                ? Optional.of(match)
                : Optional.empty();
    }

    private static boolean agrees(Agreement agreement) {
        return agreement == Agreement.SAME || agreement == Agreement.BY_ALIAS;
    }

    @Override
    public String toString() {
        return "WrittenName";
    }
}
