package uk.marac.transfer;

import static uk.marac.transfer.TransferAct.ACCEPT;
import static uk.marac.transfer.TransferAct.CLOSE;
import static uk.marac.transfer.TransferAct.CONFIRM_WITHDRAWAL;
import static uk.marac.transfer.TransferAct.HEAR_CLOSED;
import static uk.marac.transfer.TransferAct.RECEIVE;
import static uk.marac.transfer.TransferAct.RECORD_HANDOVER;
import static uk.marac.transfer.TransferAct.RETURN;
import static uk.marac.transfer.TransferAct.WITHDRAW;
import static uk.marac.transfer.TransferState.ACCEPTED;
import static uk.marac.transfer.TransferState.CLOSED;
import static uk.marac.transfer.TransferState.OFFERED;
import static uk.marac.transfer.TransferState.RECEIVED;
import static uk.marac.transfer.TransferState.RETURNED;
import static uk.marac.transfer.TransferState.WITHDRAWING;
import static uk.marac.transfer.TransferState.WITHDRAWN;

import java.util.List;
import uk.marac.state.StateTable;
import uk.marac.state.StateTable.Step;

/** Every step of either side of a transfer, as tables; a step that is in neither cannot be taken. */
public final class TransferStates {

    public static final StateTable<TransferState, TransferAct> OUT = new StateTable<>(
            "A transfer, where the case was",
            List.of(
                    new Step<>(OFFERED, WITHDRAW, WITHDRAWING, "coordinator, with the reason"),
                    new Step<>(OFFERED, ACCEPT, ACCEPTED, "courier; the case is transferred out, its papers follow"),
                    new Step<>(OFFERED, RETURN, RETURNED, "courier, with the other area's reason"),
                    new Step<>(WITHDRAWING, CONFIRM_WITHDRAWAL, WITHDRAWN, "courier; what was offered is gone there"),
                    new Step<>(WITHDRAWING, ACCEPT, ACCEPTED, "courier; the other area had answered before it heard"),
                    new Step<>(WITHDRAWING, RETURN, RETURNED, "courier; the other area had answered before it heard"),
                    new Step<>(ACCEPTED, RECEIVE, RECEIVED, "courier; the papers are there"),
                    new Step<>(ACCEPTED, RECORD_HANDOVER, ACCEPTED, "coordinator or the case's Idva"),
                    new Step<>(RECEIVED, RECORD_HANDOVER, RECEIVED, "coordinator or the case's Idva"),
                    new Step<>(RECEIVED, CLOSE, CLOSED, "coordinator, with the reason; the case was screened"),
                    new Step<>(ACCEPTED, HEAR_CLOSED, CLOSED, "courier; the papers had come, the other side closed it"),
                    new Step<>(RECEIVED, HEAR_CLOSED, CLOSED, "courier; the other side closed it")));

    public static final StateTable<TransferState, TransferAct> IN = new StateTable<>(
            "A transfer, where the case goes",
            List.of(
                    new Step<>(OFFERED, ACCEPT, ACCEPTED, "coordinator; says who receives"),
                    new Step<>(OFFERED, RETURN, RETURNED, "coordinator, with the reason; what was offered is deleted"),
                    new Step<>(OFFERED, WITHDRAW, WITHDRAWN, "courier; what was offered is deleted"),
                    new Step<>(ACCEPTED, RECEIVE, RECEIVED, "courier; makes a referral and puts the papers to it"),
                    new Step<>(ACCEPTED, RECORD_HANDOVER, ACCEPTED, "coordinator or the case's Idva"),
                    new Step<>(RECEIVED, RECORD_HANDOVER, RECEIVED, "coordinator or the case's Idva"),
                    new Step<>(RECEIVED, CLOSE, CLOSED, "coordinator, with the reason; the case was screened"),
                    new Step<>(RECEIVED, HEAR_CLOSED, CLOSED, "courier; the other side closed it")));

    private TransferStates() {}

    static StateTable<TransferState, TransferAct> of(TransferDirection direction) {
        return direction == TransferDirection.OUT ? OUT : IN;
    }
}
