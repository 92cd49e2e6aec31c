package uk.marac.homicide;

/** What kind of death was notified, as it is believed when it is recorded. */
public enum DeathKind {
    HOMICIDE,
    SUICIDE_AFTER_ABUSE,
    /** Another that is reviewed because abuse may have led to it. */
    OTHER_UNDER_REVIEW
}
