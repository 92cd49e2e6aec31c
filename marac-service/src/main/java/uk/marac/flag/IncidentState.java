package uk.marac.flag;

/** What the coordinator has made of an incident so far. */
public enum IncidentState {
    WAITING,
    LINKED,
    DISMISSED
}
