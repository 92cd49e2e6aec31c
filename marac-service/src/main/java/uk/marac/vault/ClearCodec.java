package uk.marac.vault;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;
import uk.marac.id.Id;
import uk.marac.keys.seal.ClearValues;

/** Clear values between a record's component, its column and the canonical form that the row's seal covers. */
final class ClearCodec {

    private ClearCodec() {}

    static void cover(ClearValues.Builder values, ClearColumn column, @Nullable Object value) {
        String name = column.name();
        if (value == null) {
            values.text(name, null);
        } else if (value instanceof Id id) {
            values.uuid(name, id.value());
        } else if (value instanceof UUID uuid) {
            values.uuid(name, uuid);
        } else if (value instanceof String text) {
            values.text(name, text);
        } else if (value instanceof Enum<?> code) {
            values.text(name, code.name());
        } else if (value instanceof Boolean truth) {
            values.bool(name, truth);
        } else if (value instanceof Number number) {
            values.i64(name, number.longValue());
        } else if (value instanceof LocalDate date) {
            values.date(name, date);
        } else if (value instanceof Instant instant) {
            values.instant(name, instant.truncatedTo(ChronoUnit.MICROS));
        } else if (value instanceof List<?> list) {
            values.uuids(
                    name,
                    list.stream()
                            .map(item -> item instanceof Id id ? id.value() : (UUID) item)
                            .toList());
        } else {
            throw new IllegalStateException("no clear form for column " + name);
        }
    }

    /** Binds a value in the form that its column has. */
    static void bind(SqlStatement<?> statement, String name, @Nullable Object value) {
        if (value instanceof Collection<?> ids) {
            statement.bindArray(
                    name, UUID.class, ids.stream().map(ClearCodec::toSql).toList());
        } else {
            statement.bind(name, toSql(value));
        }
    }

    private static @Nullable Object toSql(@Nullable Object value) {
        if (value instanceof Id id) {
            return id.value();
        }
        if (value instanceof Enum<?> code) {
            return code.name();
        }
        if (value instanceof Instant instant) {
            return instant.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
        }
        return value;
    }

    static @Nullable Object fromSql(ResultSet row, ClearColumn column) throws SQLException {
        return read(row, column.name(), column.type());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Object read(ResultSet row, String name, Type type) throws SQLException {
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            Array array = row.getArray(name);
            return array == null ? null : ids((Class<?>) list.getActualTypeArguments()[0], (UUID[]) array.getArray());
        }
        Class<?> kind = (Class<?>) type;
        if (Id.class.isAssignableFrom(kind)) {
            UUID id = row.getObject(name, UUID.class);
            return id == null ? null : id(kind, id);
        }
        if (kind.isEnum()) {
            String code = row.getString(name);
            return code == null ? null : Enum.valueOf((Class<Enum>) kind, code);
        }
        if (kind == Instant.class) {
            OffsetDateTime time = row.getObject(name, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        }
        return scalar(row, name, kind);
    }

    private static @Nullable Object scalar(ResultSet row, String name, Class<?> kind) throws SQLException {
        Object value = kind == int.class || kind == Integer.class
                ? (Object) row.getInt(name)
                : kind == long.class || kind == Long.class
                        ? (Object) row.getLong(name)
                        : kind == boolean.class || kind == Boolean.class
                                ? (Object) row.getBoolean(name)
                                : row.getObject(name, kind);
        return row.wasNull() ? null : value;
    }

    private static List<?> ids(Class<?> kind, UUID[] values) {
        return Arrays.stream(values).map(value -> id(kind, value)).toList();
    }

    private static Object id(Class<?> kind, UUID value) {
        if (kind == UUID.class) {
            return value;
        }
        try {
            return kind.getConstructor(UUID.class).newInstance(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("not an identifier type: " + kind.getSimpleName(), e);
        }
    }
}
