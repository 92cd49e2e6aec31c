package uk.marac.alarm;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * From when on somebody's reading is unusual. The operator's configuration and no part of an area's protocol, which its readers
 * read: who knew would stay just below.
 *
 * @param floor fewer cases a day that no meeting explains are never unusual
 * @param factor how many times as many as on the reader's usual day
 * @param days of how many days before the usual is the median, of those on which anything was read
 */
public record ReadingLimits(
        @Min(1) @Max(1000) int floor,
        @Min(1) @Max(100) int factor,
        @Min(1) @Max(365) int days) {

    public static final ReadingLimits USUAL = new ReadingLimits(12, 3, 28);

    boolean isUnusual(int unexpected, int usual) {
        return unexpected >= floor && unexpected > (long) factor * usual;
    }
}
