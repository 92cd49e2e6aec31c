package uk.marac.repeat;

/** What a coordinator determines. */
public enum RepeatVerdict {
    REPEAT,
    /** A referral by itself, whether or not the people have been referred before. */
    NEW,
    /** The earlier cases that were proposed are of other people. */
    DIFFERENT_PEOPLE
}
