package uk.marac.referral;

import org.jspecify.annotations.Nullable;

/** Whether the victim knows of the referral and, where not, why. */
public record VictimAwareness(boolean aware, @Nullable String whyNot) {}
