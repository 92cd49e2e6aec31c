package uk.marac.access;

/** Which memberships and involvements count at a time, as SQL: begun by then, and not ended yet. */
public final class InForce {

    /** Over the alias {@code t} and the binding {@code :now}. */
    public static final String NOW = now("t");

    private InForce() {}

    /** Over another alias, a word of our own. */
    public static String now(String alias) {
        return "%1$s.valid_from <= :now AND (%1$s.valid_until IS NULL OR %1$s.valid_until > :now)".formatted(alias);
    }
}
