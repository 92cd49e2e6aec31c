package uk.marac.research;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.access.Role;
import uk.marac.id.AgencyId;

/** Who will see a line of an audience, before it is saved. */
public record AudienceView(List<Who> readers) {

    /** A role; for an agency, or in the whole area where there is none. */
    public record Who(
            Role role, @Nullable AgencyId agency, @Nullable String agencyName) {}
}
