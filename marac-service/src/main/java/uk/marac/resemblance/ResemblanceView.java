package uk.marac.resemblance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;
import uk.marac.id.PersonId;
import uk.marac.matching.Agreement;
import uk.marac.person.PartyRole;

/**
 * Somebody who is called like a party, to those who decide what follows from it.
 *
 * @param subject null for a guest without an account
 * @param person the party, by the id that the referral shows
 * @param inConflict whether the case is closed to them already
 */
public record ResemblanceView(
        @Nullable UUID subject,
        AgencyId agency,
        String name,
        PersonId person,
        PartyRole role,
        Agreement surname,
        Agreement givenName,
        boolean inConflict,
        @Nullable ResemblanceDecision decision,
        @Nullable String reason) {

    static ResemblanceView of(Resemblance found) {
        ResemblanceAnswerRow answer = found.answer();
        return new ResemblanceView(
                found.colleague().subject(),
                found.colleague().agency(),
                found.colleague().name(),
                found.person().id(),
                found.person().role(),
                found.match().surname(),
                found.match().givenName(),
                found.inConflict(),
                answer == null ? null : answer.decision().value(),
                answer == null ? null : answer.reason().value());
    }
}
