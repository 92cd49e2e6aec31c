package uk.marac.research;

/** What a line is worth: what is known, or what somebody thinks. */
public enum LineKind {
    FACT,
    OPINION
}
