package uk.marac.matching;

/** How two statements of one field stand to each other. */
public enum Agreement {
    SAME,
    DIFFERENT,
    NOT_STATED
}
