package uk.marac.meeting;

/** What moves a meeting from one state to the next. */
public enum MeetingEvent {
    CLOSE_AGENDA,
    CIRCULATE_AGENDA,
    OPEN,
    CLOSE,
    ISSUE_MINUTES,
    CANCEL
}
