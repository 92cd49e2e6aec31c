package uk.marac.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.held.Held;
import uk.marac.held.Nature;
import uk.marac.id.AgencyId;
import uk.marac.id.AreaId;
import uk.marac.id.CaseId;
import uk.marac.id.StaffCaseId;
import uk.marac.keys.Compartment;
import uk.marac.vault.Clear;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;
import uk.marac.vault.Sealed;
import uk.marac.vault.SealedTable;

/**
 * That a case is closed to all but named people, because a party works with those who would see it.
 *
 * @param named the identity provider's ids of those to whom it is open, as far as their roles open it
 * @param sparedAgency the agency that referred a case which is one only because an earlier case is: to lose sight of its
 *     own referral would tell it of that case
 * @param presumed whether it is one because it seems to be of the same people; gone when they are others
 */
@Held(Nature.JOINT_RECORD)
@SealedTable(name = "staff_case", compartment = Compartment.Kind.CASE)
public record StaffCaseRow(
        AreaId areaId,
        StaffCaseId id,
        long version,
        @Clear CaseId caseId,
        @Clear List<UUID> named,
        @Clear @Nullable AgencyId sparedAgency,
        @Sealed(0) Narrative reason,
        @Sealed(1) Confidential<UUID> markedBy,
        @Sealed(2) Confidential<Instant> markedAt,
        @Sealed(3) Confidential<Boolean> presumed) {

    /** As somebody marks it: from now on its referring agency is closed out as well. */
    public static StaffCaseRow marked(
            AreaId area,
            StaffCaseId id,
            long version,
            CaseId caseId,
            List<UUID> named,
            String reason,
            UUID by,
            Instant at) {
        return new StaffCaseRow(
                area,
                id,
                version,
                caseId,
                named,
                null,
                new Narrative(reason),
                new Confidential<>(by),
                new Confidential<>(at),
                new Confidential<>(false));
    }

    public boolean isPresumed() {
        return presumed.value();
    }

    /** The same, open to others. */
    public StaffCaseRow naming(List<UUID> whom) {
        return new StaffCaseRow(areaId, id, version, caseId, whom, sparedAgency, reason, markedBy, markedAt, presumed);
    }

    /** Whether one goes back to the other, or both to the same act: what is carried into another case keeps who made it and when. */
    public boolean isSameMarkAs(StaffCaseRow other) {
        return markedBy.equals(other.markedBy) && markedAt.equals(other.markedAt);
    }

    /** The same for the next case of what are, or seem to be, the same people. */
    public StaffCaseRow into(
            CaseId next,
            StaffCaseId newId,
            long newVersion,
            List<UUID> whom,
            @Nullable AgencyId spared,
            boolean perhaps) {
        return new StaffCaseRow(
                areaId, newId, newVersion, next, whom, spared, reason, markedBy, markedAt, new Confidential<>(perhaps));
    }
}
