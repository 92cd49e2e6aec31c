package uk.marac.keys.seal;

/** Declared type of a sealed field. The code is in every ciphertext and never changes; 0 stands for NULL. */
public enum FieldType {
    TEXT(1),
    DATE(2),
    INSTANT(3),
    BOOLEAN(4),
    INTEGER(5),
    JSON(6),
    BYTES(7);

    private final int code;

    FieldType(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
