package uk.marac.person;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bands of age as they are counted; computed, never asked. */
public enum AgeBand {
    UNDER_13(13),
    AGED_13_TO_15(16),
    AGED_16_TO_17(18),
    AGED_18_TO_24(25),
    AGED_25_TO_34(35),
    AGED_35_TO_44(45),
    AGED_45_TO_54(55),
    AGED_55_TO_64(65),
    AGED_65_AND_OVER(Integer.MAX_VALUE);

    private final int below;

    AgeBand(int below) {
        this.below = below;
    }

    /** On the day, in London; null of somebody of whom no date of birth is known. */
    public static @Nullable AgeBand of(@Nullable LocalDate bornOn, LocalDate day) {
        if (bornOn == null) {
            return null;
        }
        int age = age(bornOn, day);
        return Arrays.stream(values())
                .filter(band -> age < band.below)
                .findFirst()
                .orElse(AGED_65_AND_OVER);
    }

    /** Who was born on 29 February is a year older on 1 March, as the law counts it. */
    public static int age(LocalDate bornOn, LocalDate day) {
        return Period.between(bornOn, day).getYears();
    }
}
