package uk.marac.flag;

/** Whether a flag means anything today; computed, never kept. */
public enum FlagState {
    LIVE,
    LAPSED,
    REMOVED
}
