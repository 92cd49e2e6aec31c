package uk.marac.vault;

/**
 * A key that was destroyed has come back, or is about to be made anew. Nothing is opened with it or written under it.
 */
public final class KeyDestroyed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public KeyDestroyed(String kind) {
        super("the key was destroyed: " + kind);
    }
}
