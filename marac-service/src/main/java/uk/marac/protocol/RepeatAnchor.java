package uk.marac.protocol;

/** From which earlier event the repeat window runs. */
public enum RepeatAnchor {
    LAST_REFERRAL,
    LAST_DISCUSSION
}
