package uk.marac.transfer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.marac.id.CaseId;
import uk.marac.id.TransferId;

/** A transfer in a list: with whom, and how far it is. */
public record TransferSummary(
        TransferId id,
        TransferDirection direction,
        TransferState state,
        String otherArea,
        @Nullable CaseId caseId,
        Instant offeredAt) {

    static TransferSummary of(TransferRow row) {
        return new TransferSummary(
                row.id(), row.direction(), row.state(), row.otherArea().value().name(), row.caseId(), row.offeredAt());
    }
}
