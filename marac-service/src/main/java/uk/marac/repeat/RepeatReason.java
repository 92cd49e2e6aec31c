package uk.marac.repeat;

/** Why the rule proposes what it proposes. */
public enum RepeatReason {
    WITHIN_WINDOW,
    AFTER_WINDOW,
    /** Before the incident of the earlier referral: an older one, told late. */
    NOT_A_FURTHER_INCIDENT,
    /** On the same day, or not later where a date is only that of disclosure: the same one told again, or another. */
    PERHAPS_A_FURTHER_INCIDENT,
    NOT_OF_CRIMINAL_TYPE,
    /** The protocol asks for a criminal type, and nobody has said. */
    CRIMINAL_TYPE_NOT_STATED,
    /** The earlier case was not accepted, or not yet heard where the protocol counts from that. */
    NO_ANCHOR,
    NO_EARLIER_CASE,
    /** Would be within the window, but only the victim was found in the earlier case. */
    PERPETRATOR_NOT_FOUND
}
