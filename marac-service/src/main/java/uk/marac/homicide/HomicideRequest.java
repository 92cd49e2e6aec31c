package uk.marac.homicide;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.marac.id.CaseId;

/**
 * A death of which the partnership was told; an amendment says all of it again.
 *
 * @param diedOn the day of the death, in London
 * @param toldOn the day on which the partnership was told
 * @param victimKnown whether this MARAC knew who died; null while that is not known
 * @param perpetratorKnown whether it knew who did it; null while that is not known
 * @param knownCase their case here, one that the actor sees
 * @param reviewReference of the death review
 */
public record HomicideRequest(
        @NotNull LocalDate diedOn,
        @NotNull LocalDate toldOn,
        @NotNull DeathKind kind,
        @Nullable Boolean victimKnown,
        @Nullable Boolean perpetratorKnown,
        @Nullable CaseId knownCase,
        @Nullable @Size(max = 100) String reviewReference,
        @Nullable @Size(max = 4000) String note) {

    boolean saysKnown() {
        return Boolean.TRUE.equals(victimKnown) || Boolean.TRUE.equals(perpetratorKnown);
    }
}
