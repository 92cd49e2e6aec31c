package uk.marac.keys;

/**
 * The named token that raw key bytes hide behind: who asks for them must name it, so that a search for this class finds
 * every place that touches them. Only code of this module may; the architecture test refuses others.
 */
public final class SecretAccess {
    private static final SecretAccess TOKEN = new SecretAccess();

    private SecretAccess() {}

    public static SecretAccess token() {
        return TOKEN;
    }
}
