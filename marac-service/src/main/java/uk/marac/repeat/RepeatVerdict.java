package uk.marac.repeat;

/** What a coordinator determines. */
public enum RepeatVerdict {
    REPEAT,
    /** A referral by itself, whether or not the people have been referred before. */
    NEW,
    /** Another agency's account of the incident for which an earlier case was referred. */
    SAME_INCIDENT,
    /** The earlier cases that were proposed are of other people. */
    DIFFERENT_PEOPLE
}
