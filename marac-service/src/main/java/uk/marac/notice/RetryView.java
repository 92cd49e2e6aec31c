package uk.marac.notice;

/** How many notices are tried again. */
public record RetryView(int retried) {}
