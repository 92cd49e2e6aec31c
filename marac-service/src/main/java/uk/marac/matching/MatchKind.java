package uk.marac.matching;

/** What was found: the same victim and a common perpetrator, or only a perpetrator who is in another victim's case. */
public enum MatchKind {
    SAME_PEOPLE,
    SERIAL_PERPETRATOR
}
