package uk.marac.referral;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the referrer says of the duty to report female genital mutilation to the police. Sealed as it is: a member that is
 * added may be null, none is renamed.
 *
 * @param reported null while nothing is said of it
 * @param reference of the police; with the day required where it was reported
 * @param whyNot why the duty is not the referrer's; required where it was not reported
 */
public record FgmReport(
        @Nullable ReferrerProfession profession,
        @Nullable Boolean reported,
        @Nullable @Size(max = 100) String reference,
        @Nullable LocalDate reportedOn,
        @Nullable @Size(max = 4000) String whyNot) {

    /** This word over an earlier one: whether it was reported, and how that is known, stands until something is said of it. */
    FgmReport over(FgmReport earlier) {
        ReferrerProfession who = profession == null ? earlier.profession : profession;
        return reported == null
                ? new FgmReport(who, earlier.reported, earlier.reference, earlier.reportedOn, earlier.whyNot)
                : new FgmReport(who, reported, reference, reportedOn, whyNot);
    }
}
