package uk.marac.meeting;

/** Where a meeting stands. */
public enum MeetingState {
    PLANNED,
    AGENDA_CLOSED,
    AGENDA_SENT,
    IN_SESSION,
    HELD,
    MINUTES_ISSUED,
    CANCELLED
}
