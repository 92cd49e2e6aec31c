package uk.marac.subjectaccess;

/** What becomes of an item unless somebody decides otherwise. */
public enum Release {
    /** It is theirs, they know it, and it speaks of nobody else. */
    DISCLOSABLE,
    /** Whoever stated it, or answers for the joint record, is asked first. */
    NEEDS_DECISION,
    /** To give it out would endanger somebody. */
    WITHHELD
}
