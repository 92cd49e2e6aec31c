package uk.marac.agenda;

/** Where a case goes that was referred too late for a meeting. */
public enum LateChoice {
    NEXT,
    EMERGENCY
}
