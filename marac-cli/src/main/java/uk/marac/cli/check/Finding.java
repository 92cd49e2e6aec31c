package uk.marac.cli.check;

import org.jspecify.annotations.Nullable;

/**
 * One thing that does not hold.
 *
 * @param where the file, by its name in the folder
 * @param index of the entry in the log, from 0; null where it is about no single entry
 * @param what one sentence without a full stop
 */
public record Finding(Kind kind, String where, @Nullable Long index, String what) {

    @Override
    public String toString() {
        return where + (index == null ? "" : ", entry " + index) + ": " + kind + ": " + what;
    }
}
