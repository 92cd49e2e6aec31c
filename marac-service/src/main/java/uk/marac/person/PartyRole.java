package uk.marac.person;

/** What somebody is in a case. */
public enum PartyRole {
    VICTIM,
    PERPETRATOR,
    CHILD,
    ADULT_AT_RISK
}
