package uk.marac.protocol;

/** From which earlier event the repeat window runs. */
public enum RepeatAnchor {
    /** The last referral that was accepted. */
    LAST_REFERRAL,
    /** The last referral, whatever became of it. */
    LAST_REFERRAL_ANY,
    LAST_DISCUSSION
}
