package uk.marac.research;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.access.Audience;
import uk.marac.id.AgencyId;
import uk.marac.id.PersonId;
import uk.marac.id.ResearchLineId;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/** One stated thing, with who else may hear it. */
public record LineView(
        ResearchLineId id,
        @Nullable Confidential<PersonId> person,
        Confidential<LineKind> kind,
        Narrative text,
        Audience audience,
        List<AgencyId> namedAgencies,
        boolean minuted) {

    static LineView of(ResearchLineRow row) {
        return new LineView(
                row.id(), row.person(), row.kind(), row.text(), row.audience(), row.namedAgencies(), row.minuted());
    }
}
