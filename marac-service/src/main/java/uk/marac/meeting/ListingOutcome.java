package uk.marac.meeting;

/** What came of a case at a meeting. */
public enum ListingOutcome {
    HEARD,
    DEFERRED,
    NOT_REACHED,
    WITHDRAWN,
    /** Its meeting was not held; said by cancelling that. */
    MEETING_CANCELLED
}
