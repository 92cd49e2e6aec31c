package uk.marac.referral;

/** What the incident date is. */
public enum IncidentBasis {
    INCIDENT,
    DISCLOSURE
}
