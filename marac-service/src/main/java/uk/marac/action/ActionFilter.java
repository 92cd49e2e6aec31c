package uk.marac.action;

import org.jspecify.annotations.Nullable;

/** Which actions a list shows; null for all. */
public record ActionFilter(
        @Nullable ActionState state, @Nullable Boolean overdue) {}
