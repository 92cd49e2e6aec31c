package uk.marac.person;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.marac.equality.EqualityStatement;
import uk.marac.id.PersonId;
import uk.marac.vault.Confidential;

/**
 * More of a person, for those who read the referral and not for all who see the case.
 *
 * @param ageBand on the day of the referral
 */
public record PersonDetailView(
        PersonId person,
        PartyRole role,
        @Nullable AgeBand ageBand,
        @Nullable PersonDetails details,
        @Nullable EqualityStatement equality) {

    static PersonDetailView of(PersonRow row, LocalDate day) {
        return new PersonDetailView(
                row.id(),
                row.role(),
                AgeBand.of(Confidential.valueOf(row.bornOn()), day),
                Confidential.valueOf(row.details()),
                Confidential.valueOf(row.equality()));
    }
}
