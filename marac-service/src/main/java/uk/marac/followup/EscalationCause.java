package uk.marac.followup;

/** Why a coordinator puts an action before the steering group: codes, since the group reads no words about a case. */
public enum EscalationCause {
    NO_ANSWER,
    REFUSED,
    NO_CAPACITY,
    DISPUTED_OWNER,
    REPEATED_FAILURE,
    TOO_DANGEROUS_TO_WAIT,
    OTHER
}
