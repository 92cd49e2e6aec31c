package uk.marac.ledger;

/** The head of an area's log: the name that its checkpoints carry and the number of its leaves. */
public record LogHead(String origin, long size) {}
