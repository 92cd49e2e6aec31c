package uk.marac.matching;

/**
 * What was found: the same victim, with or without a common perpetrator, or only a perpetrator who is in another victim's
 * case. Perpetrators are often stated loosely, so that a victim who is found alone is not passed over.
 */
public enum MatchKind {
    SAME_PEOPLE,
    SERIAL_PERPETRATOR
}
