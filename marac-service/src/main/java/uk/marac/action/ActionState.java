package uk.marac.action;

/** What came of an action; overdue is computed, never stored. */
public enum ActionState {
    OPEN,
    IN_PROGRESS,
    COMPLETE,
    NOT_POSSIBLE,
    NOT_DONE,
    SUPERSEDED
}
