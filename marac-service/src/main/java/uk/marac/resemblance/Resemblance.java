package uk.marac.resemblance;

import org.jspecify.annotations.Nullable;
import uk.marac.matching.NameMatch;
import uk.marac.person.PersonRow;

/**
 * Somebody who is called like a party.
 *
 * @param answer null while nobody has said anything of it
 * @param inConflict whether the case is closed to them already, by whoever's word
 */
record Resemblance(
        Colleague colleague,
        PersonRow person,
        NameMatch match,
        @Nullable ResemblanceAnswerRow answer,
        boolean inConflict) {

    boolean isAnswered() {
        return answer != null || inConflict;
    }
}
