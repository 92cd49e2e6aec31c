package uk.marac.keys.index;

/**
 * How many postings a token has.
 *
 * @param count labels 0 to count - 1 exist, and label count does not: a search checks both, and so sees a posting
 *     deleted and a counter rolled back
 * @param revision rises with every change, also when a posting is erased
 */
public record TokenCount(long count, long revision) {
    public TokenCount {
        if (count < 0 || revision < 0) {
            throw new IllegalArgumentException("a counter is never negative");
        }
    }
}
