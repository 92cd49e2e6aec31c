package uk.marac.risk;

/** For which of its two bands of age the instrument for young people was read. */
public enum YoungPersonBand {
    AGED_13_TO_15,
    AGED_16_TO_17
}
