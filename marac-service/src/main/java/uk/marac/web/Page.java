package uk.marac.web;

/** Which part of a long list: {@code ?skip=100&limit=50}. The endpoint holds both to their limits. */
public record Page(int skip, int limit) {

    public static final String USUAL = "100";
    public static final int MOST = 200;
    public static final int FARTHEST = 1_000_000;

    /** The end of a SELECT; numbers only. */
    public String sql() {
        return "LIMIT " + limit + " OFFSET " + skip;
    }
}
