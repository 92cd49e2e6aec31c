package uk.marac.repeat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.marac.id.CaseId;
import uk.marac.id.PersonId;
import uk.marac.protocol.RepeatAnchor;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/**
 * What a coordinator determined.
 *
 * @param current whether it still stands: the referral was not sent again since, nor a link undone on which it stood
 */
public record DeterminationView(
        RepeatVerdict verdict,
        @Nullable RepeatVerdict proposed,
        RepeatReason why,
        @Nullable CaseId earlierCase,
        RepeatAnchor anchor,
        @Nullable LocalDate anchorOn,
        int protocol,
        UUID confirmedBy,
        Instant confirmedAt,
        @Nullable Narrative whatWillBeDifferent,
        @Nullable Narrative reason,
        boolean current) {

    static DeterminationView of(RepeatDeterminationRow row, PersonId victim) {
        return new DeterminationView(
                row.verdict().value(),
                Confidential.valueOf(row.proposed()),
                row.why().value(),
                Confidential.valueOf(row.earlierCase()),
                row.anchor().value(),
                Confidential.valueOf(row.anchorOn()),
                row.protocolNumber().value(),
                row.confirmedBy().value(),
                row.confirmedAt().value(),
                row.willBeDifferent(),
                row.reason(),
                row.isOf(victim));
    }
}
