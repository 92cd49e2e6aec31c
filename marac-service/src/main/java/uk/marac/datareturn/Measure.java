package uk.marac.datareturn;

/** What is counted in a period, and which way the partnership wants it to go. */
public enum Measure {
    /** Cases heard; one that was heard at two meetings of a period counts once in it. */
    CASES_HEARD(Form.NUMBER, Direction.NONE),
    /** Cases heard for every ten thousand adult women of the area. */
    CASES_PER_TEN_THOUSAND(Form.RATE, Direction.UP),
    /** Of the cases heard, those that a coordinator determined to be repeats. */
    REPEATS(Form.SHARE, Direction.WITHIN_BAND),
    /** Of the cases heard, those that another agency than the police referred. */
    PARTNER_REFERRALS(Form.SHARE, Direction.UP),
    /** Of the cases heard, those that agencies of one kind referred; one figure for each kind. */
    CASES_BY_REFERRER(Form.SHARE, Direction.NONE),
    /** Of the cases heard, those that another area's MARAC gave to this one; not counted by the kind of the agency that speaks for them. */
    CASES_TRANSFERRED_IN(Form.SHARE, Direction.NONE),
    /** Children stated in the cases heard. */
    CHILDREN(Form.NUMBER, Direction.NONE),
    /** Victims of the cases heard, of those whose ethnicity is known. */
    VICTIMS_MINORITISED(Form.SHARE, Direction.NONE),
    /** Of those whose sexual orientation is known, and those who are known to be trans. */
    VICTIMS_LGBT(Form.SHARE, Direction.NONE),
    /** Of those of whom it is known whether they have a disability. */
    VICTIMS_DISABLED(Form.SHARE, Direction.NONE),
    /** Of those whose sex is known. */
    VICTIMS_MALE(Form.SHARE, Direction.NONE),
    /** Aged 16 or 17 when their case was first heard in the period, of those whose date of birth is known. */
    VICTIMS_AGED_16_TO_17(Form.SHARE, Direction.NONE),
    /** Perpetrators aged 17 or under when their case was first heard in the period, of those whose date of birth is known. */
    PERPETRATORS_UNDER_18(Form.SHARE, Direction.NONE),
    /** Homicides of which the partnership was told, by the day of the death. */
    DOMESTIC_HOMICIDES(Form.NUMBER, Direction.DOWN),
    /** Suicides after abuse and other deaths that are reviewed; more of them may be more that were recognised. */
    OTHER_RELATED_DEATHS(Form.NUMBER, Direction.NONE);

    private final Form form;
    private final Direction preferred;

    Measure(Form form, Direction preferred) {
        this.form = form;
        this.preferred = preferred;
    }

    Form form() {
        return form;
    }

    Direction preferred() {
        return preferred;
    }

    /** Whether it is one of the parts that make all cases by who referred them. */
    boolean isOfReferrers() {
        return this == CASES_BY_REFERRER || this == CASES_TRANSFERRED_IN;
    }

    /** What a figure is made of. */
    enum Form {
        NUMBER,
        /** A part of a whole of which each is counted. */
        SHARE,
        /** So many for ten thousand people who are not counted here, but said by the protocol. */
        RATE
    }

    /** Which way is good. */
    public enum Direction {
        UP,
        DOWN,
        /** Too few is as suspicious as too many. */
        WITHIN_BAND,
        NONE
    }
}
