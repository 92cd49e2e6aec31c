package uk.marac.alarm;

/** Where an alarm stands. */
public enum AlarmState {
    WAITING,
    ACKNOWLEDGED
}
