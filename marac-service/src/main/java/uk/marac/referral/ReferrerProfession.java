package uk.marac.referral;

/** What the referrer is, as far as the duty to report female genital mutilation asks: section 5B of the Act of 2003. */
public enum ReferrerProfession {
    REGULATED_HEALTH,
    REGULATED_SOCIAL_CARE,
    TEACHER,
    OTHER;

    boolean hasFgmDuty() {
        return this != OTHER;
    }
}
