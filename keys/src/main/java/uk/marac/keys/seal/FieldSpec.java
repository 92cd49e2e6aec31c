package uk.marac.keys.seal;

/**
 * A sealed column of a table.
 *
 * @param ordinal 0 to 65535, never reused in its table
 * @param since the schema version that brought it; rows of older versions read it as absent
 */
public record FieldSpec(int ordinal, String column, FieldType type, int since) {
    public FieldSpec {
        if (ordinal < 0 || ordinal > 0xFFFF || since < 1 || since > 0xFFFF || column.isEmpty()) {
            throw new IllegalArgumentException("ordinal from 0, schema from 1, both within 16 bits");
        }
    }

    /** A field that was there from schema 1. */
    public FieldSpec(int ordinal, String column, FieldType type) {
        this(ordinal, column, type, 1);
    }
}
