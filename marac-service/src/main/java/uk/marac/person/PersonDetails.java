package uk.marac.person;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * More of somebody, for those who read the referral. Sealed as it is: a member that is added may be null, none is renamed.
 *
 * @param otherBirthDates on which they are said to be born too
 * @param relationshipToPerpetrator of a child or an adult at risk
 * @param school of a child, or a college
 * @param gp with the surgery
 * @param substances drink and drugs
 */
public record PersonDetails(
        @Size(max = 10) List<@NotNull LocalDate> otherBirthDates,
        @Nullable @Size(max = 200) String occupation,
        @Nullable @Size(max = 200) String relationshipToPerpetrator,
        @Nullable @Size(max = 300) String school,
        @Nullable @Size(max = 500) String gp,
        @Nullable @Size(max = 500) String immigrationStatus,
        @Nullable @Size(max = 4000) String mentalHealth,
        @Nullable @Size(max = 4000) String substances) {

    public PersonDetails {
        otherBirthDates = otherBirthDates == null ? List.of() : otherBirthDates;
    }
}
