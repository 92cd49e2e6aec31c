package uk.marac.transfer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.marac.id.AreaId;
import uk.marac.id.TransferId;
import uk.marac.vault.Confidential;

/**
 * What one side of a transfer says to the other: not what happened but how it stands, so that a letter that comes twice says
 * nothing new.
 *
 * @param writer which side it is
 * @param version of the writer's row
 * @param offer while it is open
 * @param side of an accepted transfer
 * @param keptOut of the case that is offered; null from the area to which it is
 * @param bundle as long as the other side has not received it
 * @param later papers of which the other side may lack some, once it has received the bundle
 */
record Letter(
        TransferId id,
        TransferArea from,
        AreaId to,
        TransferDirection writer,
        long version,
        TransferState state,
        Instant offeredAt,
        @Nullable Confidential<TransferOffer> offer,
        @Nullable Confidential<TransferAnswer> answer,
        @Nullable Confidential<TransferClosing> closing,
        @Nullable Confidential<OtherSide> side,
        @Nullable Confidential<KeptOut> keptOut,
        @Nullable Bundle bundle,
        List<Paper> later) {

    /** All that it brings. */
    List<Paper> papers() {
        return bundle == null ? later : bundle.papers();
    }
}
