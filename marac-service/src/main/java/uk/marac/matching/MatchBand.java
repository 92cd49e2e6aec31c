package uk.marac.matching;

/** How sure the comparison is. A person confirms either. */
public enum MatchBand {
    SAME,
    POSSIBLE
}
