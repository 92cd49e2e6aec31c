package uk.marac.access;

/** What a member does for one agency in one area. */
public enum Role {
    COORDINATOR,
    CHAIR,
    REPRESENTATIVE,
    IDVA,
    DISCLOSURE_OFFICER,
    AUDITOR,
    ADMINISTRATOR
}
