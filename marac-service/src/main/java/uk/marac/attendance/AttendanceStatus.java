package uk.marac.attendance;

/** How an agency attended. */
public enum AttendanceStatus {
    PRESENT,
    APOLOGIES,
    ABSENT,
    INFORMATION_SENT
}
