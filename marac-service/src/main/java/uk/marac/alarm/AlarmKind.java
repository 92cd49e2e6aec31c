package uk.marac.alarm;

/** What an alarm is about. */
public enum AlarmKind {
    /** Somebody opened, or asked for, a case that nobody has a reason to open. */
    CANARY_OPENED,
    /** Somebody read more cases than they are used to, and than their meetings explain. */
    UNUSUAL_READING
}
