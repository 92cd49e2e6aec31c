package uk.marac.matching;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.marac.id.PersonId;
import uk.marac.person.PartyRole;
import uk.marac.person.PersonRow;
import uk.marac.vault.Confidential;

/** Why two records seem to be of one person, field by field. Says what agrees, never the values. */
public record PersonMatch(
        PersonId person,
        PersonId earlierPerson,
        PartyRole role,
        Agreement surname,
        Agreement givenName,
        Agreement bornOn) {

    /** Empty if fewer than two of the three fields agree. */
    static Optional<PersonMatch> of(PersonRow person, PersonRow earlier) {
        PersonMatch match = new PersonMatch(
                person.id(),
                earlier.id(),
                person.role(),
                names(
                        Names.letters(person.surname().value()),
                        Names.letters(earlier.surname().value())),
                names(
                        Names.first(person.givenNames().value()),
                        Names.first(earlier.givenNames().value())),
                dates(Confidential.valueOf(person.bornOn()), Confidential.valueOf(earlier.bornOn())));
        return match.agreeing() >= 2 ? Optional.of(match) : Optional.empty();
    }

    public MatchBand band() {
        return agreeing() == 3 ? MatchBand.SAME : MatchBand.POSSIBLE;
    }

    private long agreeing() {
        return Stream.of(surname, givenName, bornOn)
                .filter(field -> field == Agreement.SAME)
                .count();
    }

    private static Agreement names(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? Agreement.NOT_STATED : of(one.equals(other));
    }

    private static Agreement dates(@Nullable LocalDate one, @Nullable LocalDate other) {
        return one == null || other == null ? Agreement.NOT_STATED : of(one.equals(other));
    }

    private static Agreement of(boolean same) {
        return same ? Agreement.SAME : Agreement.DIFFERENT;
    }

    /** Every pair of the two lists that seems to be one person. */
    static List<PersonMatch> all(List<PersonRow> people, List<PersonRow> earlier) {
        return people.stream()
                .flatMap(person -> earlier.stream().flatMap(other -> of(person, other).stream()))
                .toList();
    }
}
