package uk.marac.meeting;

/** Kinds of meeting. */
public enum MeetingKind {
    MARAC,
    EMERGENCY
}
