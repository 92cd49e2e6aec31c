package uk.marac.keys.seal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.marac.keys.Canonical;
import uk.marac.keys.seal.SealException.Reason;

/**
 * All clear columns of a row, which its MAC covers. Built by {@link #builder}; the order of calls does not matter.
 *
 * <p>Canonical form: u16 count, then for each column in order of its name {@code lp(name)}, type u8, {@code lp(value)}.
 */
public final class ClearValues {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private record Column(int since, int type, byte[] value) {}

    private final Map<String, Column> columns;

    private ClearValues(Map<String, Column> columns) {
        this.columns = columns;
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * The form of a row of this schema. A column that came later must be null, for nothing vouches for it.
     *
     * @throws SealException {@link Reason#CLEAR_COLUMN}
     */
    public byte[] canonical(int schema) {
        Canonical body = new Canonical();
        int count = 0;
        for (Map.Entry<String, Column> entry : columns.entrySet()) {
            Column column = entry.getValue();
            if (column.since <= schema) {
                body.lp(entry.getKey()).u8(column.type).lp(column.value);
                count++;
            } else if (column.type != 0) {
                throw new SealException(Reason.CLEAR_COLUMN);
            }
        }
        return new Canonical().u16(count).raw(body.bytes()).bytes();
    }

    @Override
    public String toString() {
        return "ClearValues" + columns.keySet();
    }

    /** Collects columns, each once. */
    public static final class Builder {
        private final Map<String, Column> columns = new TreeMap<>();
        private int since = 1;

        private Builder() {}

        /** The columns that follow came with this schema version. */
        public Builder since(int schema) {
            if (schema < 1) {
                throw new IllegalArgumentException("schema counts from 1");
            }
            since = schema;
            return this;
        }

        public Builder uuid(String column, @Nullable UUID value) {
            return put(column, 1, value == null ? null : new Canonical().uuid(value));
        }

        public Builder text(String column, @Nullable String value) {
            return put(column, 2, value == null ? null : new Canonical().raw(Canonical.utf8(value)));
        }

        public Builder bool(String column, @Nullable Boolean value) {
            return put(column, 3, value == null ? null : new Canonical().u8(value ? 1 : 0));
        }

        public Builder i64(String column, @Nullable Long value) {
            return put(column, 4, value == null ? null : new Canonical().u64(value));
        }

        /** Days since 1970-01-01. */
        public Builder date(String column, @Nullable LocalDate value) {
            return put(column, 5, value == null ? null : new Canonical().u64(value.toEpochDay()));
        }

        /** Microseconds since 1970-01-01T00:00Z; finer instants are refused, for the database would round them. */
        public Builder instant(String column, @Nullable Instant value) {
            return put(column, 6, value == null ? null : new Canonical().u64(micros(value)));
        }

        public Builder bytes(String column, byte @Nullable [] value) {
            return put(column, 7, value == null ? null : new Canonical().raw(value));
        }

        public Builder uuids(String column, @Nullable List<UUID> value) {
            if (value == null) {
                return put(column, 8, null);
            }
            Canonical items = new Canonical();
            value.forEach(items::uuid);
            return put(column, 8, items);
        }

        public Builder texts(String column, @Nullable List<String> value) {
            if (value == null) {
                return put(column, 9, null);
            }
            Canonical items = new Canonical();
            value.forEach(items::lp);
            return put(column, 9, items);
        }

        public ClearValues build() {
            return new ClearValues(new TreeMap<>(columns));
        }

        private Builder put(String column, int type, @Nullable Canonical value) {
            if (!NAME.matcher(column).matches()) {
                throw new IllegalArgumentException("not a column's name");
            }
            Column entry = value == null ? new Column(since, 0, new byte[0]) : new Column(since, type, value.bytes());
            if (columns.put(column, entry) != null) {
                throw new IllegalArgumentException("column given twice: " + column);
            }
            return this;
        }

        private static long micros(Instant value) {
            if (!value.truncatedTo(ChronoUnit.MICROS).equals(value)) {
                throw new IllegalArgumentException("an instant finer than a microsecond");
            }
            return Math.addExact(Math.multiplyExact(value.getEpochSecond(), 1_000_000L), value.getNano() / 1_000);
        }
    }
}
