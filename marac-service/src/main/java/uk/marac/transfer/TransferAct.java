package uk.marac.transfer;

/** What moves one side of a transfer. */
public enum TransferAct {
    ACCEPT,
    RETURN,
    WITHDRAW,
    CONFIRM_WITHDRAWAL,
    RECEIVE,
    RECORD_HANDOVER,
    CLOSE,
    HEAR_CLOSED
}
