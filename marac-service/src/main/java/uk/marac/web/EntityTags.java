package uk.marac.web;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags: {@code "3"} is version 3. */
public final class EntityTags {

    private static final Pattern TAG = Pattern.compile("\"([1-9][0-9]{0,17})\"");

    private EntityTags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the caller read.
     *
     * @throws ProblemException 428 where the header is missing, 412 where it can be no version's tag
     */
    public static long expected(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw ProblemException.of(ProblemType.PRECONDITION_REQUIRED);
        }
        Matcher tag = TAG.matcher(ifMatch.trim());
        if (!tag.matches()) {
            throw ProblemException.of(ProblemType.STALE);
        }
        return Long.parseLong(tag.group(1));
    }

    /** @throws uk.marac.vault.StaleVersion unless the row is at the version that the caller read */
    public static void check(long expected, long actual) {
        if (expected != actual) {
            throw new uk.marac.vault.StaleVersion();
        }
    }
}
