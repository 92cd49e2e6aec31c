package uk.marac.resemblance;

/** What is answered where somebody is called like a party. */
public enum ResemblanceDecision {
    /** They are that person, or stand close to somebody in the case; it is closed to them from now on. */
    CONFLICT,
    /** They are somebody else. */
    DISMISSED
}
