package uk.marac.matching;

/** How two statements of one field stand to each other. */
public enum Agreement {
    SAME,
    /** Not the same, but one is stated among the aliases of the other. */
    BY_ALIAS,
    DIFFERENT,
    NOT_STATED
}
