package uk.marac.protocol;

/** What is asked of a person for the sake of equality, each in codes of a named scheme. */
public enum EqualityAttribute {
    ETHNICITY,
    DISABILITY,
    SEX,
    GENDER_IDENTITY,
    SEXUAL_ORIENTATION,
    RELIGION
}
