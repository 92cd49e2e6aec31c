package uk.marac.minutes;

import org.jspecify.annotations.Nullable;
import uk.marac.id.PersonId;
import uk.marac.research.LineKind;
import uk.marac.research.ResearchLineRow;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/**
 * One thing that an agency said.
 *
 * @param person whom it is about; null for the family as a whole
 */
public record MinutedLine(LineKind kind, @Nullable PersonId person, Narrative text) {

    static MinutedLine of(ResearchLineRow line) {
        return new MinutedLine(line.kind().value(), Confidential.valueOf(line.person()), line.text());
    }
}
