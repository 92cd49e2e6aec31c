package uk.marac.matching;

/** How a name that is written in one stands to the names of a person. Says what agrees, never the names. */
public record NameMatch(Agreement surname, Agreement givenName) {}
