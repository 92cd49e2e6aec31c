package uk.marac.access;

/** What a member does for one agency in one area. */
public enum Role {
    COORDINATOR,
    CHAIR,
    REPRESENTATIVE,
    IDVA,
    DISCLOSURE_OFFICER,
    AUDITOR,
    ADMINISTRATOR,
    /** Sees how an area's MARAC does, and no case. */
    STEERING_GROUP;

    /** Whether the role sees every case of the area, and what every agency states and does about it. */
    public boolean seesEveryCase() {
        return this == COORDINATOR || this == CHAIR;
    }

    /**
     * Whether row-level security shows the role the rows of every agency. Wider than {@link #seesEveryCase}: those who
     * watch over the log, holds and disclosure come upon any agency's rows without reading a case.
     */
    public boolean passesRowSecurityOfAgencies() {
        return seesEveryCase() || this == AUDITOR || this == DISCLOSURE_OFFICER;
    }
}
