package uk.marac.subjectaccess;

/** Whom a row is about, by the ids in it. */
public enum About {
    /** Who asks, alone. */
    SUBJECT,
    SUBJECT_AND_OTHERS,
    /** Others alone; it names who asks. */
    OTHERS,
    /** Nobody in particular, so everybody of the case. */
    EVERYBODY
}
