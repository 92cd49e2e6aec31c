package uk.marac.equality;

/** From where an answer is. Not asked and not said are answers too: neither is taken for a no. */
public enum EqualitySource {
    SELF_DESCRIBED,
    OBSERVED,
    FROM_RECORDS,
    NOT_ASKED,
    PREFERS_NOT_TO_SAY;

    boolean saysSomething() {
        return this != NOT_ASKED && this != PREFERS_NOT_TO_SAY;
    }
}
