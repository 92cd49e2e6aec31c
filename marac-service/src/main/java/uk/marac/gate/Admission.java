package uk.marac.gate;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;

/**
 * That somebody was let in.
 *
 * @param agency the agency whose membership was the reason; null for jobs and the operator
 * @param caseId the case on which the target hangs; null where it hangs on none
 * @param ground why; null where nobody was let in
 */
record Admission(
        Standing standing,
        @Nullable AgencyId agency,
        @Nullable UUID caseId,
        Ground.@Nullable Relation ground) {

    static final Admission NONE = new Admission(new Standing(List.of()), null, null, null);

    Admission on(Ground.Relation other) {
        return new Admission(standing, agency, caseId, other);
    }
}
