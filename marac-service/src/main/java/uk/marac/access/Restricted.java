package uk.marac.access;

import java.util.List;
import uk.marac.id.AgencyId;

/** Something that an agency states of a case, and whom it lets see it. */
public interface Restricted {

    /** The agency that states it; always sees it. */
    AgencyId agencyId();

    Audience audience();

    /** Who is meant by {@link Audience#NAMED_AGENCIES}; empty otherwise. */
    List<AgencyId> namedAgencies();

    /** Not yet shared with anybody. */
    boolean isDraft();
}
