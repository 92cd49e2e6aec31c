package uk.marac.cli.check;

import org.jspecify.annotations.Nullable;
import uk.marac.keys.ledger.MalformedException;

/**
 * What was found under a file's name, with nothing told of it yet.
 *
 * @param content null where the file is not there, or is no such thing
 * @param malformed why it is none; null where it is not there, or is one
 */
record Found<T>(@Nullable T content, @Nullable String malformed) {

    static <T> Found<T> of(@Nullable T content) {
        return new Found<>(content, null);
    }

    static <T> Found<T> malformed(MalformedException why) {
        return new Found<>(null, String.valueOf(why.getMessage()));
    }
}
