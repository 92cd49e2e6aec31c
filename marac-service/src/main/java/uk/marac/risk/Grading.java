package uk.marac.risk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * How people graded the risk. Each grade is kept as it was given; the higher one counts, so that nobody lowers what
 * another saw. Sealed as it is: a member that is added may be null, none is renamed.
 *
 * @param supervisor null until they have looked; a referral does not wait for it
 * @param supervisorReason required with a grade below the officer's
 */
public record Grading(
        @NotNull RiskGrade officer,
        @NotBlank @Size(max = 4000) String officerReason,
        @Nullable RiskGrade supervisor,
        @Nullable @Size(max = 200) String supervisorName,
        @Nullable @Size(max = 4000) String supervisorReason) {

    RiskGrade highest() {
        return supervisor == null || supervisor.compareTo(officer) < 0 ? officer : supervisor;
    }
}
