package uk.marac.access;

/** Whom the originating agency lets see what it states, among those whom the case is before. */
public enum Audience {
    ALL_LISTED,
    NAMED_AGENCIES,
    CHAIR_COORDINATOR_IDVA,
    CHAIR_COORDINATOR
}
