package uk.marac.transfer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.id.CaseId;
import uk.marac.id.TransferId;
import uk.marac.vault.Confidential;
import uk.marac.vault.Narrative;

/**
 * One side of a transfer.
 *
 * @param offer null in an area that returned it, or from which it was withdrawn
 * @param leftOut of which agencies how much goes to the other area only if they agree; null for all but coordinators where it
 *     is offered
 * @param answerReason what the receiving area said to it
 * @param handedOverOn when the Idva here handed over or received
 * @param otherSide what the other side last said of itself, from its acceptance until it is closed
 * @param closedHere null while it is not closed
 * @param closingReason of this side only
 */
public record TransferView(
        TransferId id,
        long version,
        TransferDirection direction,
        TransferState state,
        TransferAreaView otherArea,
        @Nullable CaseId caseId,
        Instant offeredAt,
        @Nullable TransferOffer offer,
        @Nullable List<LeftOut> leftOut,
        @Nullable TransferContact own,
        @Nullable String withdrawalReason,
        @Nullable Instant answeredAt,
        @Nullable String answerReason,
        @Nullable LocalDate handedOverOn,
        @Nullable OtherSide otherSide,
        @Nullable Instant closedAt,
        @Nullable Boolean closedHere,
        @Nullable String closingReason) {

    static TransferView of(TransferRow row, @Nullable TransferOffer offer, @Nullable List<LeftOut> leftOut) {
        TransferAnswer answer = Confidential.valueOf(row.answer());
        TransferClosing closing = Confidential.valueOf(row.closing());
        return new TransferView(
                row.id(),
                row.version(),
                row.direction(),
                row.state(),
                TransferAreaView.of(row.otherArea().value()),
                row.caseId(),
                row.offeredAt(),
                offer,
                leftOut,
                Confidential.valueOf(row.own()),
                Narrative.textOf(row.withdrawalReason()),
                answer == null ? null : answer.at(),
                answer == null ? null : answer.reason(),
                Confidential.valueOf(row.handedOverOn()),
                Confidential.valueOf(row.otherSide()),
                closing == null ? null : closing.at(),
                closing == null ? null : closing.here(),
                closing == null ? null : closing.reason());
    }
}
