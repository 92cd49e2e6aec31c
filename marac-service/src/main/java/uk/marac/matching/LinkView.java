package uk.marac.matching;

import java.time.Instant;
import java.util.UUID;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.id.PersonLinkId;
import uk.marac.vault.Narrative;

/** A confirmed link; its version is what a DELETE must name. */
public record LinkView(
        PersonLinkId id,
        long version,
        PersonId person,
        PersonId earlierPerson,
        CaseId earlierCase,
        UUID confirmedBy,
        Instant confirmedAt,
        Narrative reason) {

    static LinkView of(PersonLinkRow row) {
        return new LinkView(
                row.id(),
                row.version(),
                row.person().value(),
                row.earlierPerson().value(),
                row.earlierCase().value(),
                row.confirmedBy().value(),
                row.confirmedAt().value(),
                row.reason());
    }
}
