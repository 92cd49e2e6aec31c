package uk.marac.agenda;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.marac.casefile.CaseState;
import uk.marac.id.CaseId;
import uk.marac.id.MeetingId;
import uk.marac.vault.Narrative;

/**
 * A case that stands on no agenda now.
 *
 * @param state REFERRED where nobody has screened it
 * @param said why it may wait, as it was said last; null where nobody was asked yet
 */
public record WaitingCaseView(
        CaseId caseId,
        @Nullable String caseNumber,
        CaseState state,
        Instant referredAt,
        @Nullable Said said) {

    /** @param choice where one goes that was referred after that meeting's cut-off */
    public record Said(
            MeetingId meeting, Narrative reason, @Nullable LateChoice choice) {}
}
