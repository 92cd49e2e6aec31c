package uk.marac.transfer;

import uk.marac.casefile.CaseRow;
import uk.marac.gate.Tx;
import uk.marac.retention.DestructionCheck;
import uk.marac.web.ProblemException;

/** A case is not destroyed while another area has not answered, or its papers are still under way. */
public final class TransferSettled implements DestructionCheck {

    private final TransferDao transfers = new TransferDao();

    @Override
    public void check(Tx tx, CaseRow row) {
        if (transfers.ofCase(tx, row.id()).stream()
                .anyMatch(transfer -> transfer.direction() == TransferDirection.OUT
                        && transfer.state().isLive()
                        && transfer.state() != TransferState.RECEIVED)) {
            throw ProblemException.conflict("transfer", "to another area is not settled");
        }
    }
}
