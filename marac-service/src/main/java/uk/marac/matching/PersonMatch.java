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
                StatedNames.surnames(person).with(StatedNames.surnames(earlier)),
                StatedNames.givenNames(person).with(StatedNames.givenNames(earlier)),
                dates(Confidential.valueOf(person.bornOn()), Confidential.valueOf(earlier.bornOn())));
        return match.agreeing() >= 2 ? Optional.of(match) : Optional.empty();
    }

    /** A name that agrees only by an alias is not sure. */
    public MatchBand band() {
        return fields().allMatch(field -> field == Agreement.SAME) ? MatchBand.SAME : MatchBand.POSSIBLE;
    }

    private long agreeing() {
        return fields().filter(field -> field == Agreement.SAME || field == Agreement.BY_ALIAS)
                .count();
    }

    private Stream<Agreement> fields() {
        return Stream.of(surname, givenName, bornOn);
    }

    private static Agreement dates(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return Agreement.NOT_STATED;
        }
        return one.equals(other) ? Agreement.SAME : Agreement.DIFFERENT;
    }

    /** Every pair of the two lists that seems to be one person. */
    static List<PersonMatch> all(List<PersonRow> people, List<PersonRow> earlier) {
        return people.stream()
                .flatMap(person -> earlier.stream().flatMap(other -> of(person, other).stream()))
                .toList();
    }
}
