package uk.marac.casefile;

/** What moves a case. */
public enum CaseAct {
    ACCEPT,
    TURN_DOWN,
    JOIN,
    TAKE_IN,
    SEPARATE,
    PUT_ON_AGENDA,
    CLOSE_AGENDA,
    HEAR,
    PUT_OFF,
    CLOSE,
    REOPEN,
    OFFER,
    TRANSFER_OUT,
    TRANSFER_FAILED
}
