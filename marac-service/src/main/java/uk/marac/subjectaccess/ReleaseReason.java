package uk.marac.subjectaccess;

/** Why an item is released, asked about or withheld. */
public enum ReleaseReason {
    OWN_IDENTITY(Release.DISCLOSABLE),
    OWN_ADDRESS(Release.DISCLOSABLE),
    /** The item's agency decides. */
    AGENCY_DECIDES(Release.NEEDS_DECISION),
    /** The coordinator decides, who answers for the joint record. */
    COORDINATOR_DECIDES(Release.NEEDS_DECISION),
    /** An agency of another area decides; its coordinator is asked. */
    OTHER_AREA_DECIDES(Release.NEEDS_DECISION),
    /** That there is anything tells who harms that somebody spoke. */
    OF_WHO_HARMS(Release.WITHHELD),
    /** Post is read by others than the one it is for. */
    CONFIDENTIAL_ADDRESS(Release.WITHHELD),
    /** Whoever asks for a child may be the one from whom its name is hidden, and the file. */
    WHO_A_CHILD_IS(Release.WITHHELD),
    /** Whoever asks for a child may be the one it is hidden from. */
    WHERE_A_CHILD_LIVES(Release.WITHHELD),
    /** Who learns it can make it unsafe. */
    SAFE_CONTACT(Release.WITHHELD);

    private final Release release;

    ReleaseReason(Release release) {
        this.release = release;
    }

    public Release release() {
        return release;
    }
}
