package uk.marac.keys;

/** Lengths that a sealed value may show: 64 B, then four times more for each class, up to 1 MiB. Frozen. */
public final class Padding {
    public static final int CLASSES = 8;

    private Padding() {}

    /** The smallest class that holds {@code length} bytes. */
    public static int classOf(int length) {
        for (int padClass = 0; padClass < CLASSES; padClass++) {
            if (length <= bucket(padClass)) {
                return padClass;
            }
        }
        throw new IllegalArgumentException("a sealed value has at most 1 MiB");
    }

    /** Bytes of a class. */
    public static int bucket(int padClass) {
        if (padClass < 0 || padClass >= CLASSES) {
            throw new IllegalArgumentException("no such pad class");
        }
        return 64 << (2 * padClass);
    }
}
