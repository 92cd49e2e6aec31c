package uk.marac.research;

/** Whether a return is the agency's own draft or before its audience. */
public enum ResearchState {
    DRAFT,
    SUBMITTED
}
