package uk.marac.access;

/** By whose word somebody has a conflict of interest with the people of a case. */
public enum ConflictSource {
    /** Their own: they know that these people are before this MARAC. */
    DECLARED,
    /** Somebody else's: they may know of nothing. */
    IMPOSED,
    /** Somebody else's, since they are called like who harms: they may know of nothing. */
    IMPOSED_AS_PERPETRATOR
}
