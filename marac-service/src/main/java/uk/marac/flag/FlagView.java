package uk.marac.flag;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AgencyId;
import uk.marac.id.CaseId;
import uk.marac.id.FlagId;
import uk.marac.repeat.RepeatWindow;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/**
 * A flag as it is today.
 *
 * @param window until when it is live, counted from what, by which version of the protocol
 * @param parties who they are, so that they are recognised; nobody once it is not live
 */
public record FlagView(
        FlagId id,
        CaseId caseId,
        @Nullable String caseNumber,
        AgencyId agency,
        FlagState state,
        RepeatWindow window,
        Instant placedAt,
        @Nullable Confidential<Acknowledgement> acknowledgement,
        @Nullable Instant removedAt,
        @Nullable Narrative removalReason,
        List<FlaggedPerson> parties,
        long version) {

    static FlagView of(
            CaseFlagRow row,
            @Nullable String caseNumber,
            FlagState state,
            RepeatWindow window,
            List<FlaggedPerson> parties) {
        return new FlagView(
                row.id(),
                row.caseId(),
                caseNumber,
                row.agencyId(),
                state,
                window,
                row.placedAt(),
                row.acknowledgement(),
                row.removedAt(),
                row.removalReason(),
                parties,
                row.version());
    }
}
