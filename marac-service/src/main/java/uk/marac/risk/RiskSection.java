package uk.marac.risk;

/** What an instrument asks beside its questions. */
public enum RiskSection {
    /** A grade by whoever asked, and one by their supervisor once they have looked. */
    GRADING,
    /** The band of age, and whether children's social care was told. */
    YOUNG_PERSON
}
