package uk.marac.protocol;

/** Which new incidents make a repeat. */
public enum RepeatIncidentTest {
    ANY_ABUSE,
    CRIMINAL_TYPES
}
