package uk.marac.resemblance;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;

/**
 * Somebody who would hear of a case.
 *
 * @param subject the account of a member; null for a guest, whom no more than name and agency tells apart
 */
record Colleague(@Nullable UUID subject, AgencyId agency, String name) {

    /** A member is the same whatever they are called now, and for whichever agency. */
    boolean isSameAs(Colleague other) {
        return subject == null && other.subject == null
                ? agency.equals(other.agency) && name.equals(other.name)
                : subject != null && subject.equals(other.subject);
    }

    @Override
    public String toString() {
        return "Colleague";
    }
}
