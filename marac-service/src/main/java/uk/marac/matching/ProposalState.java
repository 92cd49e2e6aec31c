package uk.marac.matching;

/** What became of a proposal. */
public enum ProposalState {
    PROPOSED,
    CONFIRMED,
    /** Not linked by the coordinator's determination. */
    REJECTED
}
